/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A life, day by day. */

#include "simulator/sim-life.h"

#include <string.h>
#include <time.h>

#include "core/rules/br-prescribe.h"
#include "simulator/sim-patient.h"
#include "simulator/sim-samples.h"

/* Chances with which the dearer invariants are looked at on a day. */
#define CHANCE_PRESCRIPTION 0.10
#define CHANCE_WORKOUT      0.20
/* No clock is further ahead than that. */
#define FAR_DAYS 10

gboolean
sim_life_happens (SimLife *life,
                  double   chance)
{
  return g_rand_double (life->rand) < chance;
}

int
sim_life_pick (SimLife *life,
               int      n)
{
  return g_rand_int_range (life->rand, 0, n);
}

GDateTime *
sim_life_take_time (SimLife *life)
{
  int year, month, day;
  guint minute = MIN (life->minute, 24 * 60 - 1);

  /* Now and then two things are recorded in the same minute, and their ids settle the order. */
  if (!sim_life_happens (life, 0.05))
    life->minute++;

  br_day_get_ymd (life->today, &year, &month, &day);

  return g_date_time_new (life->zone, year, month, day, (int) (minute / 60), (int) (minute % 60), 0);
}

static void
forget_facts (SimLife *life)
{
  br_facts_clear (&life->facts);
  br_facts_init (&life->facts, life->program);
  life->n_taken = 0;
}

/* What was folded already has changed, so that it has to be folded anew. */
static void
on_items_changed (GListModel *model,
                  guint       position,
                  guint       n_removed,
                  guint       n_added,
                  gpointer    user_data)
{
  SimLife *life = user_data;
  g_autoptr (BrEntry) first = g_list_model_get_item (model, position);

  /* Also what comes last, but is dated before the day up to which time has passed. */
  if (position < life->n_taken || (first != NULL && br_entry_get_date (first) < life->judged))
    forget_facts (life);

  life->is_changed = TRUE;
}

void
sim_life_record (SimLife *life,
                 BrEntry *entry)
{
  BrDay changed;

  g_ptr_array_add (life->all, entry);
  br_journal_add (life->journal, entry);
  changed = sim_book_add (&life->book, entry);

  if (life->has_before && changed <= life->before.today)
    life->has_before = FALSE;

  for (guint i = changed > life->first ? changed - life->first : 0; i < life->n_days + FAR_DAYS; i++)
    {
      life->hashes[i] = 0;
      life->marks[i] = SIM_UNMARKED;
    }
}

const SimSaid *
sim_life_look (SimLife *life)
{
  guint n_entries;
  BrEntry **entries;

  if (!life->is_changed && life->judged == life->today)
    return &life->said;

  if (life->today < life->judged)
    forget_facts (life);

  entries = br_journal_peek (life->journal, &n_entries);
  while (life->n_taken < n_entries && br_entry_get_date (entries[life->n_taken]) <= life->today)
    br_facts_add (&life->facts, entries[life->n_taken++]);

  br_facts_advance (&life->facts, life->today);
  br_judgement_make (&life->judgement, &life->facts, life->today);
  sim_said_read_facts (&life->said, &life->facts, &life->judgement, life->today);

  life->judged = life->today;
  life->is_changed = FALSE;

  return &life->said;
}

BrPrescription *
sim_life_prescribe (SimLife  *life,
                    gboolean  short_session)
{
  g_auto (BrAdjustments) adjustments = { 0 };

  sim_life_look (life);
  br_adjustments_init (&adjustments);

  return br_prescribe (&life->facts, life->today, short_session, &adjustments);
}

static guint
count_decided (SimLife *life)
{
  GPtrArray *facts = life->book.facts;
  guint n = 0;

  for (guint i = facts->len; i > 0; i--)
    {
      const SimFact *fact = g_ptr_array_index (facts, i - 1);

      if (fact->date <= life->before.today)
        break;

      n += fact->date <= life->today && fact->kind == SIM_DECISION && fact->accepted ? 1 : 0;
    }

  return n;
}

/* The evening: everything that the rules say is held against the referee. */
static void
check_day (SimLife *life)
{
  const SimSaid *said = sim_life_look (life);
  g_autoptr (BrPrescription) prescription = NULL;
  g_autoptr (BrPrescription) short_prescription = NULL;
  SimDay day = { .fold = &life->fold, .said = said, .scratch = life->scratch, .why = life->why };

  sim_fold_go (&life->fold, life->today);

  if (life->has_before && life->before.today <= life->today)
    {
      day.before = &life->before;
      day.n_decided = count_decided (life);
    }

  if (said->phase > 0 && sim_life_happens (life, said->situation == BR_SITUATION_WORKOUT ? CHANCE_WORKOUT : CHANCE_PRESCRIPTION))
    {
      prescription = sim_life_prescribe (life, FALSE);
      short_prescription = sim_life_prescribe (life, TRUE);
      day.prescription = prescription;
      day.short_prescription = short_prescription;
    }

  g_string_truncate (life->why, 0);
  life->failure.invariant = sim_invariants_check (&day, life->counts);
  if (life->failure.invariant < 0)
    life->failure.invariant = sim_samples_check (life);
}

static void
remember_day (SimLife *life)
{
  if (life->today >= life->first && life->today - life->first < SIM_MAX_DAYS)
    life->hashes[life->today - life->first] = sim_said_hash (&life->said);

  life->before = life->said;
  life->has_before = TRUE;
}

/* Journeys, and clocks that are wrong for some days. */
static int
set_clock (SimLife *life,
           int      wrong_days)
{
  static const char * const zones[] = { "+00:00", "+01:00", "+02:00", "-11:00", "+14:00", "+05:45", "-05:00" };

  if (sim_life_happens (life, 0.004))
    {
      g_clear_pointer (&life->zone, g_time_zone_unref);
      life->zone = g_time_zone_new_identifier (zones[sim_life_pick (life, G_N_ELEMENTS (zones))]);
    }

  if (wrong_days == 0 && sim_life_happens (life, 0.003))
    return sim_life_happens (life, 0.7) ? -1 : sim_life_pick (life, 6) - 2;

  return wrong_days != 0 && sim_life_happens (life, 0.6) ? 0 : wrong_days;
}

static void
live (SimLife *life,
      guint    n_days)
{
  SimPatient patient;
  gboolean is_careful = sim_life_happens (life, 0.5);
  int wrong_days = 0;

  life->today = life->real = life->first;
  life->minute = 7 * 60;
  sim_patient_init (&patient, life);

  for (; life->n_days < n_days && life->failure.invariant < 0; life->n_days++)
    {
      life->real = life->first + life->n_days;
      wrong_days = is_careful ? 0 : set_clock (life, wrong_days);
      life->today = MAX (life->first, life->real + (BrDay) wrong_days);
      if (life->n_days > 0)
        life->minute = 7 * 60 + (guint) sim_life_pick (life, 300);

      sim_patient_live (&patient, life);
      check_day (life);
      remember_day (life);
    }

  if (life->failure.invariant >= 0)
    {
      life->failure.day = life->today;
      life->failure.why = g_strdup (life->why->str);
    }
}

void
sim_life_run (SimLife   *life,
              BrProgram *program,
              guint32    seed,
              guint      n_days)
{
  memset (life, 0, sizeof *life);

  /* Ids of entries are random, too, and settle the order of what was recorded in the same minute. */
  g_random_set_seed (seed);

  life->seed = seed;
  life->program = program;
  life->rand = g_rand_new_with_seed (seed);
  life->journal = br_journal_new ();
  life->all = g_ptr_array_new_with_free_func (g_object_unref);
  life->zone = g_time_zone_new_utc ();
  life->scratch = g_array_new (FALSE, FALSE, sizeof (BrDay));
  life->why = g_string_new (NULL);
  life->failure.invariant = -1;
  life->is_changed = TRUE;
  life->first = br_day_new (2024, 1, 1) + (BrDay) sim_life_pick (life, 1500);

  sim_book_init (&life->book, program);
  sim_fold_init (&life->fold, &life->book);
  br_facts_init (&life->facts, program);
  br_judgement_init (&life->judgement);
  g_signal_connect (life->journal, "items-changed", G_CALLBACK (on_items_changed), life);

  live (life, MIN (n_days, SIM_MAX_DAYS - FAR_DAYS));
}

void
sim_life_clear (SimLife *life)
{
  br_judgement_clear (&life->judgement);
  br_facts_clear (&life->facts);
  sim_fold_clear (&life->fold);
  sim_book_clear (&life->book);
  g_clear_pointer (&life->failure.why, g_free);
  g_clear_pointer (&life->zone, g_time_zone_unref);
  g_clear_pointer (&life->rand, g_rand_free);
  g_clear_pointer (&life->scratch, g_array_unref);
  if (life->why != NULL)
    g_string_free (g_steal_pointer (&life->why), TRUE);
  g_clear_object (&life->journal);
  g_clear_pointer (&life->all, g_ptr_array_unref);
}

static double
get_cpu_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

double
sim_life_replay (SimLife *life)
{
  g_auto (BrFacts) facts = { 0 };
  g_auto (BrJudgement) judgement = { 0 };
  guint n_entries;
  BrEntry **entries = br_journal_peek (life->journal, &n_entries);
  guint n_taken = 0;
  double began = get_cpu_seconds ();

  br_facts_init (&facts, life->program);
  br_judgement_init (&judgement);

  for (BrDay day = life->first; day < life->first + life->n_days; day++)
    {
      while (n_taken < n_entries && br_entry_get_date (entries[n_taken]) <= day)
        br_facts_add (&facts, entries[n_taken++]);

      br_facts_advance (&facts, day);
      br_judgement_make (&judgement, &facts, day);
    }

  return get_cpu_seconds () - began;
}
