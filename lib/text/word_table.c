#include "text/word_table.h"

uint64_t
word_key(struct str word)
{
	uint64_t key = eight_start(word);

	for (size_t at = EIGHT; at < word.n; at += EIGHT)
		key = word_key_add(key, eight_start((struct str){ word.s + at, word.n - at }));
	return key;
}

uint64_t
word_key_ending(struct str ending)
{
	uint64_t key = eight_start(ending) << 8 | '-';

	for (size_t at = EIGHT - 1; at < ending.n; at += EIGHT)
		key = word_key_add(key, eight_start(str_from(ending, at)));
	return key;
}

uint64_t
word_key_phrase(struct str phrase)
{
	struct str word;
	uint64_t key = str_cut(&phrase, ' ', &word) ? word_key(word) : 0;

	while (str_cut(&phrase, ' ', &word))
		key = word_key_join(key, word_key(word));
	return key;
}
