/*
 * entity: character references (HTML Standard, 13.2.5.72 to 80): &amp; &eacute &#8212; &#x2014;
 *
 * Names are matched as long as they go; those of lib/data/html-entities.txt that may lack
 * their semicolon do so in text, and in an attribute's value where no letter, digit or `=`
 * follows. Numbers from 80 to 9F (hex) mean what windows-1252 has there; 0, surrogates and
 * what is past U+10FFFF are U+FFFD. One departure from the standard: a reference to a line
 * end (&#10;) is a blank, for no page shall begin a line by one where its own lines count.
 */
#ifndef HTML_ENTITY_H
#define HTML_ENTITY_H

#include "text/bytes.h"

enum entity_place { ENTITY_TEXT, ENTITY_ATTRIBUTE };

/*
 * s begins with `&`: adds what the reference means to out and returns its length; 0, and
 * nothing added, where it is none..
 */
size_t entity_decode(struct str s, enum entity_place place, struct buf *out);

/* Adds s with all its references decoded. */
bool entity_decode_all(struct str s, enum entity_place place, struct buf *out);

#endif
