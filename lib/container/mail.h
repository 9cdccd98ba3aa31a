/*
 * mail: a mail in plain text as a page: its subject, its date and its body (RFC 5322, 2047),
 * and text that mails quote.
 */
#ifndef CONTAINER_MAIL_H
#define CONTAINER_MAIL_H

#include "text/bytes.h"

/*
 * Whether the text begins with the head of a mail: nothing but fields, two that only mails have
 * among them.
 */
bool mail_is(struct str start);
/*
 * Adds the subject and the date, a line each, and an empty line. A subject in encoded words is
 * decoded where these are in the charset of the body, else left out.
 */
void mail_add_head(struct buf *out, struct str head, struct str charset);

/*
 * Takes off the body, which is the buffer's end from `from` on, the signature of who sent it
 * (RFC 3676, 4.3: a line of two dashes and a space begins it), and the heads of mails that it
 * passes on. Linear time.
 */
void mail_trim_body(struct buf *b, size_t from);

/* Whether half of the lines or more are quoted, with > before them. */
bool mail_is_quoted(struct str text);
/*
 * Adds the text without these marks, however many stand before a line, and without lines like
 * ---- Forwarded message ----.
 */
void mail_unquote(struct str text, struct buf *out);

#endif
