/*
 * meta_order: whether 03/04/2024 is of March or of April on a page.
 *
 * The page's other dates tell where one of their numbers is over 12 and none says otherwise;
 * else the language with its region ("en-GB"), else the country of the host. English of no
 * country has the month first, as in the United States; other languages the day.
 */
#ifndef META_META_ORDER_H
#define META_META_ORDER_H

#include "meta/meta_text.h"

enum date_order meta_order(const struct meta_lines *lines, struct str lang, struct str host);

#endif
