#include "cli/message.h"

#include <errno.h>
#include <unistd.h>

bool
message_write(struct message *m)
{
	size_t at = 0;

	while (at < m->n && !m->failed) {
		ssize_t n = write(m->fd, m->bytes + at, m->n - at);

		if (n >= 0)
			at += (size_t)n;
		else if (errno != EINTR)
			m->failed = true;
	}
	m->n = 0;
	return !m->failed;
}

void
message_byte(struct message *m, char c)
{
	if (m->n == sizeof(m->bytes))
		message_write(m);
	m->bytes[m->n++] = c;
}

void
message_add(struct message *m, const char *s)
{
	while (*s)
		message_byte(m, *s++);
}

void
message_add_escaped(struct message *m, const char *s)
{
	static const char hex[] = "0123456789abcdef";
	unsigned char before = 0;

	for (; *s; before = (unsigned char)*s++) {
		unsigned char c = (unsigned char)*s;

		/* A C1 control is two bytes in UTF-8, of which the first is 0xc2. */
		if (c < ' ' || c == 0x7f || (before == 0xc2 && c >= 0x80 && c < 0xa0)) {
			message_add(m, "\\x");
			message_byte(m, hex[c >> 4]);
			message_byte(m, hex[c & 15]);
		} else {
			message_byte(m, *s);
		}
	}
}
