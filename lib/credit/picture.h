/*
 * picture: lines that say whose picture it is, and datelines that say whose report.
 *
 *      Ann Lee/AFP via Getty Images        (AP Photo/Ann Lee)        REUTERS/Ann Lee
 *      Foto: Ann Lee/dpa                   Ann Lee (Keystone)        dpa
 *
 *      KYIV, April 25 (Reuters) - Rain fell.       MOSCOW, December 3. /TASS/. Rain fell.
 */
#ifndef CREDIT_PICTURE_H
#define CREDIT_PICTURE_H

#include "credit/carrier.h"

enum { PICTURE_TOKENS = 60 }; /* a longer line is no picture's */

/* Whether the m-th mention is the credit of a picture. */
bool picture_credits(const struct tokens *t, const struct carrier *all, size_t n, size_t m);
/* Whether the mention stands in a dateline. */
bool dateline_credits(const struct tokens *t, const struct carrier *m);

#endif
