/*
 * host: the host of an address in a word of text.
 */
#ifndef META_HOST_H
#define META_HOST_H

#include "text/bytes.h"

/* Behind the @ of an address of mail, before the path of a link; "" where the word has none. */
struct str host_in_word(struct str word);
/*
 * Whether an address goes on behind its host, a view into it: that of a story, which may be
 * another's.
 */
bool host_has_path(struct str word, struct str host);

#endif
