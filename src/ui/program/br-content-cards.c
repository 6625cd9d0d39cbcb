/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words only. What a study is said to show here was read in it; numbers are its own. */

#include "config.h"

#include "ui/program/br-content-cards.h"

#include <glib/gi18n.h>

static const BrContentCard cards[] = {
  {
    .id = "phases",
    .title = N_("What Each Phase Is For"),
  },
  {
    .id = "what-to-expect",
    .title = N_("What to Expect, and When"),
    .paragraphs = {
      N_("Exercise probably helps somewhat. In studies, people with lasting back pain who exercised had a little less pain, and could do a "
         "little more, than people who did nothing. Nobody can promise more than that, and how soon it helps differs from person to person."),
      N_("Expect weeks rather than days. Each phase takes at least seven days, and as many more as your back needs. Slow is fine."),
      N_("Good days and bad days take turns. One bad day does not undo what you did. Look at the weekly line in Progress, not at a single day."),
      N_("Every four weeks the review compares your numbers. Pain that is 30\u00a0% or 2 points lower is a change that most people notice. If there "
         "is less, the review says so, and who can help."),
    },
    .source = N_("World Health Organization 2023, guideline on chronic low back pain; Ostelo and others 2008, Spine: how much change counts"),
  },
  {
    .id = "pain-and-fear",
    .title = N_("Pain, Fear, and Small Steps"),
    .paragraphs = {
      N_("When your back hurts, it is natural to be careful. But whoever moves less gets weaker and stiffer, and then even small things hurt, "
         "and the fear grows. That is a circle."),
      N_("The way out is small steps. You do a movement that is easy enough to feel safe, again and again, and a little more each time. Your "
         "back gets stronger, and you find out what it can do."),
      N_("That is why each exercise has an easier version, why the next step comes only after the last one went well, and why you always decide."),
      N_("Hurt does not always mean harm. A back that aches is usually a sensitive back, not a broken one."),
    },
    .source = N_("The article that the program was made from; NICE guideline NG59 on low back pain"),
  },
  {
    .id = "good-and-bad-pain",
    .title = N_("Which Pain Is Fine, and Which Is Not"),
    .paragraphs = {
      N_("A working ache is fine: tired muscles, a dull pull, something that fades. From 0 to 3 of 10 you go on. At 4 or 5 you change to the "
         "easier version. From 6 on, this exercise is over for today."),
      N_("Sharp, stabbing or electric pain is not fine. Stop at once. So is pain that travels down the leg, numbness, or weakness: the session "
         "ends, and the safety questions come first."),
      N_("Look at the day after, too. If your back is back to its usual by then, it was not too much. If not, the next session is smaller."),
      N_("In a session, press H or It Hurts. The clock stops, and it is never a failure to stop."),
    },
    .source = N_("The article that the program was made from; the traffic light that physiotherapists use for pain in exercise "
                 "(providephysiotherapy.org.uk)"),
  },
  {
    .id = "rest-days",
    .title = N_("Why There Are Rest Days"),
    .paragraphs = {
      N_("Training tires your muscles. They get stronger afterward, while they rest. Two days in a row would be too early for a sore back."),
      N_("That is why there is always at least one day without a session in between, and why a missed session is not squeezed in."),
      N_("Rest does not mean staying in bed. An easy walk is good on every day. In one study, people who walked and learned about their back had "
         "their pain return after about 208 days, those who did not after about 112."),
    },
    .source = N_("The article that the program was made from; WalkBack trial, Lancet 2024"),
  },
  {
    .id = "stretching",
    .title = N_("Why Not to Stretch a Sore Back"),
    .paragraphs = {
      N_("A sore back feels tight, and stretching it feels like the right thing. But the tightness is often the muscles holding on to protect it. "
         "Pulling on them can make them hold on more."),
      N_("The same goes for tight muscles at the back of the thighs: to pull on them you bend forward, and that bends your back at its limit."),
      N_("In studies, stretching alone did no better than doing nothing special. Exercises that build strength and control did best."),
      N_("Small, easy movements are another thing. Phase 1 has them: they stay far from the limit, and nothing pulls."),
    },
    .source = N_("The article that the program was made from; Owen and others 2020, British Journal of Sports Medicine (89 trials); "
                 "Fernández-Rodríguez and others 2022, Journal of Orthopaedic & Sports Physical Therapy (118 trials)"),
  },
  {
    .id = "what-to-avoid",
    .title = N_("What to Leave Out for Now, and Why"),
    .paragraphs = {
      N_("Sit-ups, crunches, touching your toes, and lifting with a round back all bend the lower back forward under load, again and again. "
         "While it is sore, that tends to keep it sore."),
      N_("This program has none of them, and refuses a program file that has. It trains the same muscles with the back held still: in the bird "
         "dog, the side plank, the carries."),
      N_("To pick something up, bend at the hips and knees and keep it close. You learn that with the stick in phase 2."),
      N_("Your back is made to bend, and bending is not dangerous in itself. This is about load, about repetition, and about now."),
    },
    .source = N_("The article that the program was made from; Stuart McGill: Designing Back Exercise"),
  },
  {
    .id = "form",
    .title = N_("Form Comes Before More"),
    .paragraphs = {
      N_("An exercise helps when the right muscles do it. When they get tired, others take over, and the back starts to move where it should be "
         "still."),
      N_("So a set ends when the form goes, not when the number is reached. Fewer repetitions done well are worth more."),
      N_("More comes last, and one thing at a time: a few repetitions, then a few seconds, then a little weight. The app proposes it after two "
         "sessions that went well, and never more than 25 lb (11.3 kg) in all."),
      N_("Keep breathing. If you have to hold your breath, it is too much."),
    },
    .source = N_("The article that the program was made from; common physiotherapy practice, put together by this project"),
  },
  {
    .id = "professional",
    .title = N_("When to See a Professional"),
    .paragraphs = {
      N_("Go to an emergency department now if you cannot hold or pass water as usual, if you are numb between your legs, or if a leg quickly gets "
         "weaker. Get Help, at the top of the window, has the whole list. It is one press away, always."),
      N_("See a doctor or physiotherapist first after a fall or injury, with fever, weight loss you cannot explain, a history of cancer, or pain at "
         "night that no position eases."),
      N_("Also when pain travels down the leg or numbness comes again, when sharp pain comes back even in the easier version, or when the review "
         "after four weeks shows little change."),
      N_("And whenever you are unsure or worried. The app can make a report of one page for the visit, with your pain, your sessions, and your doses."),
    },
    .source = N_("International Framework for Red Flags (IFOMPT) 2020; Greenhalgh, Mercer and Finucane: cauda equina card"),
  },
};

const BrContentCard *
br_content_cards_get_all (guint *n_cards)
{
  g_return_val_if_fail (n_cards != NULL, NULL);

  *n_cards = G_N_ELEMENTS (cards);

  return cards;
}

const BrContentCard *
br_content_cards_get (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cards); i++)
    if (g_str_equal (cards[i].id, id))
      return &cards[i];

  return NULL;
}

const BrContentCard *
br_content_cards_choose (BrState *state)
{
  const char *id;

  g_return_val_if_fail (BR_IS_STATE (state), NULL);

  switch (br_state_get_situation (state))
    {
    case BR_SITUATION_LOCKED:
      id = "professional";
      break;
    case BR_SITUATION_DONE:
      id = "good-and-bad-pain";
      break;
    case BR_SITUATION_WORKOUT:
      id = br_state_get_phase (state) <= 1 ? "pain-and-fear" : br_state_get_phase (state) == 2 ? "what-to-avoid" : "form";
      break;
    case BR_SITUATION_PAUSED:
      id = "what-to-expect";
      break;
    case BR_SITUATION_NEW:
    case BR_SITUATION_REST:
    default:
      id = "rest-days";
      break;
    }

  return br_content_cards_get (id);
}
