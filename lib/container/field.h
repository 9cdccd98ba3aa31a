/*
 * field: the header fields that HTTP, MIME and WARC share (RFC 9110, 5322, ISO 28500), and
 * the codings of the bodies under them.
 *
 * A head is lines `Name: value`, ended by an empty line; line ends are CRLF or LF, a line
 * that begins with a blank goes on with the one before. Names are compared without case.
 * All results are views.
 */
#ifndef CONTAINER_FIELD_H
#define CONTAINER_FIELD_H

#include "text/bytes.h"

/* The length of the head of s, the empty line included; 0 where it does not end. */
size_t field_head(struct str s);
/*
 * The value of the first field of that name, trimmed, its further lines included; "" without
 * one.
 */
struct str field_value(struct str head, struct str name);
/* `text/html` of `Text/HTML; charset=utf-8`, as written. */
struct str field_media_type(struct str value);
/* The parameter of that name, without its quotes; "" without one. */
struct str field_parameter(struct str value, struct str name);

/*
 * Adds the body of HTTP's chunked coding (RFC 9112, 7.1); false where it is not in that coding,
 * and nothing is added.
 */
bool field_add_unchunked(struct buf *out, struct str body);
/* Adds what quoted-printable text (RFC 2045, 6.7) means. */
bool field_add_quoted_printable(struct buf *out, struct str body);
/* Adds what base64 text (RFC 2045, 6.8) means; other bytes are passed over. */
bool field_add_base64(struct buf *out, struct str body);

#endif
