/*
 * message: a line for standard error, or --help's for standard output.
 *
 * It takes no memory, for it may be about memory's end, and is written at once where it
 * fits. What cannot be written to standard error cannot be told anywhere.
 */
#ifndef CLI_MESSAGE_H
#define CLI_MESSAGE_H

#include <stdbool.h>
#include <stddef.h>

struct message {
	int fd;
	bool failed; /* a write(2) failed, errno tells why */
	size_t n;
	char bytes[2048];
};

#define MESSAGE_INIT(descriptor)   \
	{                          \
		.fd = (descriptor) \
	}

void message_byte(struct message *m, char c);
void message_add(struct message *m, const char *s);
/* With control characters (C0, DEL, C1) as \xNN: a file's name forges no line and no escape. */
void message_add_escaped(struct message *m, const char *s);
/* Writes what was added; false where that, or an earlier write, failed. */
bool message_write(struct message *m);

#endif
