#include "guard/writing.h"

#include <stdlib.h>

#include "guard/letters.h"

bool
writings_init(struct writings *w)
{
	w->places = calloc((size_t)1 << WRITING_PLACE_BITS, sizeof(*w->places));
	return w->places;
}

void
writings_free(struct writings *w)
{
	free(w->places);
	w->places = NULL;
}

bool
writing_learn(struct writing *place, const uint64_t bytes[2], size_t n, struct knowledge *knowledge)
{
	const uint64_t capitals[2] = { eight_between(bytes[0], 'A', 'Z'),
		eight_between(bytes[1], 'A', 'Z') };
	const struct letters letters = { n, eight_count(capitals[0]) + eight_count(capitals[1]),
		capitals[0] & 0x80 };
	const struct fact *fact;
	char word[2 * EIGHT];
	uint32_t number;

	/* A capital is 0x20 below its small letter. */
	eight_store(bytes[0] | capitals[0] >> 2, word);
	eight_store(bytes[1] | capitals[1] >> 2, word + EIGHT);
	number = knowledge_number(knowledge, (struct str){ word, n });
	if (number == VOCABULARY_FAILED)
		return false;
	fact = knowledge_fact(knowledge, number);
	*place = (struct writing){ { bytes[0], bytes[1] }, number, (uint8_t)letters_shape(&letters),
		fact->flags,
		(uint8_t)((fact->expansion ? 0 : WRITING_ITSELF) |
		    ((fact->notable | fact->lane) ? WRITING_VOTES : 0)) };
	return true;
}
