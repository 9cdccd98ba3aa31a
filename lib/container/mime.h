/*
 * mime: the page in an MHTML file or a mail (RFC 2045, 2046, 2557).
 *
 * Of a multipart body the first part that is HTML is the page, else the first that is
 * plain text; parts of parts are looked at too, to MIME_DEPTH_LIMIT levels. Before plain text
 * come the mail's subject and date (mail.h). A file whose end is missing gives what there is.
 */
#ifndef CONTAINER_MIME_H
#define CONTAINER_MIME_H

#include "container/unwrap.h"

enum { MIME_DEPTH_LIMIT = 8 };

/*
 * The page, decoded into `decoded` where its coding or its subject ask for it (emptied first;
 * valid as long as both). False where there is none, or memory ended (decoded->failed).
 */
bool mime_page(struct str file, struct buf *decoded, struct unwrapped *page);

#endif
