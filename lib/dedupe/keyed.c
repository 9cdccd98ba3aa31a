#include "dedupe/keyed.h"

void
keyed_prefix(struct fingerprint key, char prefix[KEYED_PREFIX])
{
	fingerprint_write(key, prefix);
	prefix[FINGERPRINT_DIGITS] = '\t';
}

enum keyed_answer
keyed_take(struct keyed *k, struct str *raw, enum verdict_is *is)
{
	struct fingerprint key;
	int order;

	if (raw->n < KEYED_PREFIX || raw->s[FINGERPRINT_DIGITS] != '\t' ||
	    !fingerprint_read(str_part(*raw, 0, FINGERPRINT_DIGITS), &key))
		return KEYED_NO_KEY;
	order = k->begun ? fingerprint_cmp(k->last, key) : -1;
	if (order > 0)
		return KEYED_NOT_SORTED;
	*is = order < 0 ? VERDICT_NEW : VERDICT_REPEAT;
	*k = (struct keyed){ key, true };
	*raw = str_from(*raw, KEYED_PREFIX);
	return KEYED_OK;
}
