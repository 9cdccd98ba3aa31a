#include "guard/language.h"

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
	unsigned best = 0;
	unsigned second = 0;
	uint32_t lane = LANGUAGES;

	for (uint32_t i = 0; i < VOTE_LANES; i++) {
		unsigned score = (unsigned)(votes->lanes[i / 8] >> i % 8 * 8 & 0xff);

		if (score > best) {
			second = best;
			best = score;
			lane = i;
		} else if (score > second) {
			second = score;
		}
	}
	if (best < CLEAR || best == second)
		return LANGUAGES;
	return lane < LANGUAGES ? lane : (uint32_t)LANGUAGES | NOTE_OTHER_LANGUAGE;
}
