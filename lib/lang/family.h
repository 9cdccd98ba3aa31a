/*
 * family: names of people in Chinese, Japanese and Korean, whose family name stands first and
 * without a blank (lib/data/family-names.txt).
 */
#ifndef LANG_FAMILY_H
#define LANG_FAMILY_H

#include "text/bytes.h"

/*
 * Whether a text is a known family name and the one to three characters of a given name: 王小明,
 * 長谷川十郎, 김보람. Many other words begin so; the place of the text has to tell.
 */
bool family_is_person(struct str text);

#endif
