#include "guard/language.h"

#include "text/eight.h"

/* A word speaks for the languages that have it among their commonest, or a letter of it alone. */
void
language_vote(struct reading *r, const struct fact *fact)
{
	enum { ENOUGH = 16, OF_LETTER = 5 }; /* a lane is a byte, a vote at most 12 */
	const struct votes *votes;

	if (r->voters >= ENOUGH)
		return;
	votes = &r->knowledge->notables[fact->notable].votes;
	if (votes->lanes[0] | votes->lanes[1]) {
		r->votes.lanes[0] += votes->lanes[0];
		r->votes.lanes[1] += votes->lanes[1];
		r->voters++;
	} else if (fact->lane) {
		r->votes.lanes[(fact->lane - 1) / 8] += (uint64_t)OF_LETTER
		    << (fact->lane - 1) % 8 * 8;
		r->voters++;
	}
}

/* The language that most of the commonest words speak for. */
uint32_t
language_note(const struct votes *votes)
{
	enum { CLEAR = 8 };
	char scores[VOTE_LANES];
	unsigned char best = 0;
	uint32_t lane = VOTE_LANES;

	eight_store(votes->lanes[0], scores);
	eight_store(votes->lanes[1], scores + EIGHT);
	for (size_t i = 0; i < VOTE_LANES; i++)
		best = (unsigned char)scores[i] > best ? (unsigned char)scores[i] : best;
	for (uint32_t i = 0; i < VOTE_LANES; i++) {
		if ((unsigned char)scores[i] != best)
			continue;
		if (lane < VOTE_LANES)
			return LANGUAGES;
		lane = i;
	}
	if (best < CLEAR)
		return LANGUAGES;
	return lane < LANGUAGES ? lane : (uint32_t)LANGUAGES | NOTE_OTHER_LANGUAGE;
}
