/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrEntry: identity, revisions, order and strict reading of what all entries have in common. */

#include <string.h>

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-next-day-entry.h"
#include "core/json/br-json-members.h"
#include "core/json/br-json-tree.h"

#define ID "6f9619ff-8b86-4d11-b42d-00c04fc964ff"

static BrEntry *
read_text (const char  *text,
           GError     **error)
{
  g_autoptr (BrJsonTree) tree = br_json_tree_new (text, strlen (text), "text", NULL);

  g_assert_nonnull (tree);

  return br_entry_new_from_json (br_json_tree_get_root (tree), error);
}

static BrEntry *
read_valid (const char *text)
{
  g_autoptr (GError) error = NULL;
  BrEntry *entry = read_text (text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);

  return entry;
}

static char *
to_text (BrEntry *entry)
{
  g_autoptr (JsonNode) node = br_entry_to_json (entry);

  return json_to_string (node, FALSE);
}

static GDateTime *
at (const char *text)
{
  return g_date_time_new_from_iso8601 (text, NULL);
}

static void
test_read_and_write (void)
{
  const char text[] = "{\"id\":\"" ID "\",\"rev\":3,\"date\":\"2026-11-22\",\"at\":\"2026-11-23T00:10:05.000250+05:30\","
                      "\"type\":\"check-in\",\"pain\":4,\"kind\":\"ache\"}";
  g_autoptr (BrEntry) entry = read_valid (text);
  g_autofree char *written = to_text (entry);

  g_assert_true (BR_IS_CHECK_IN_ENTRY (entry));
  g_assert_cmpstr (br_entry_get_id (entry), ==, ID);
  g_assert_cmpuint (br_entry_get_revision (entry), ==, 3);
  g_assert_false (br_entry_get_deleted (entry));
  g_assert_cmpuint (br_entry_get_date (entry), ==, br_day_new (2026, 11, 22));
  g_assert_cmpint (g_date_time_get_hour (br_entry_get_at (entry)), ==, 0);
  g_assert_cmpint (g_date_time_get_microsecond (br_entry_get_at (entry)), ==, 250);
  g_assert_cmpint (g_date_time_get_utc_offset (br_entry_get_at (entry)), ==, (5 * 60 + 30) * G_TIME_SPAN_MINUTE);
  g_assert_cmpstr (br_entry_get_type_name (entry), ==, "check-in");
  g_assert_cmpstr (written, ==, text);
}

static void
test_new (void)
{
  g_autoptr (GDateTime) now = at ("2026-11-22T15:30:00+01:00");
  g_autoptr (BrEntry) a = br_check_in_entry_new (br_day_from_date_time (now), now, 2, BR_PAIN_ACHE);
  g_autoptr (BrEntry) b = br_check_in_entry_new (br_day_from_date_time (now), now, 2, BR_PAIN_ACHE);
  g_autofree char *text = to_text (a);

  g_assert_true (g_uuid_string_is_valid (br_entry_get_id (a)));
  g_assert_cmpstr (br_entry_get_id (a), !=, br_entry_get_id (b));
  g_assert_cmpuint (br_entry_get_revision (a), ==, 1);
  g_assert_nonnull (strstr (text, "\"at\":\"2026-11-22T15:30:00+01:00\""));
}

/* RFC 3339 has no seconds in the offset: the instant stays, the offset is cut. */
static void
test_odd_offset (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (53 * 60 + 28);
  g_autoptr (GDateTime) odd = g_date_time_new (zone, 1890, 1, 1, 12, 0, 0);
  g_autoptr (BrEntry) entry = br_check_in_entry_new (br_day_new (1890, 1, 1), odd, 2, BR_PAIN_ACHE);
  g_autofree char *text = to_text (entry);
  g_autoptr (BrEntry) again = read_valid (text);

  g_assert_nonnull (strstr (text, "\"1890-01-01T11:59:32+00:53\""));
  g_assert_cmpint (g_date_time_compare (br_entry_get_at (again), odd), ==, 0);
}

static void
test_refused (void)
{
  const struct
  {
    const char *text;
    const char *member;
  } cases[] = {
#define REST "\"type\":\"check-in\",\"pain\":4,\"kind\":\"ache\"}"
#define AT   "\"at\":\"2026-11-22T15:30:00Z\","
    { "{}", "id" },
    { "{\"rev\":1,\"date\":\"2026-11-22\"," AT REST, "id" },
    { "{\"id\":\"12\",\"rev\":1,\"date\":\"2026-11-22\"," AT REST, "id" },
    { "{\"id\":7,\"rev\":1,\"date\":\"2026-11-22\"," AT REST, "id" },
    { "{\"id\":null,\"rev\":1,\"date\":\"2026-11-22\"," AT REST, "id" },
    { "{\"id\":\"" ID "\",\"date\":\"2026-11-22\"," AT REST, "rev" },
    { "{\"id\":\"" ID "\",\"rev\":0,\"date\":\"2026-11-22\"," AT REST, "rev" },
    { "{\"id\":\"" ID "\",\"rev\":-1,\"date\":\"2026-11-22\"," AT REST, "rev" },
    { "{\"id\":\"" ID "\",\"rev\":1.5,\"date\":\"2026-11-22\"," AT REST, "rev" },
    { "{\"id\":\"" ID "\",\"rev\":\"1\",\"date\":\"2026-11-22\"," AT REST, "rev" },
    { "{\"id\":\"" ID "\",\"rev\":true,\"date\":\"2026-11-22\"," AT REST, "rev" },
    { "{\"id\":\"" ID "\",\"rev\":4294967297,\"date\":\"2026-11-22\"," AT REST, "rev" },
    { "{\"id\":\"" ID "\",\"rev\":1e300,\"date\":\"2026-11-22\"," AT REST, "rev" },
    { "{\"id\":\"" ID "\",\"rev\":1," AT REST, "date" },
    { "{\"id\":\"" ID "\",\"rev\":1,\"date\":\"2026-02-29\"," AT REST, "date" },
    { "{\"id\":\"" ID "\",\"rev\":1,\"date\":20261122," AT REST, "date" },
    { "{\"id\":\"" ID "\",\"rev\":1,\"date\":\"2026-11-22\"," REST, "at" },
    { "{\"id\":\"" ID "\",\"rev\":1,\"date\":\"2026-11-22\"," AT "\"pain\":4,\"kind\":\"ache\"}", "type" },
    { "{\"id\":\"" ID "\",\"rev\":1,\"date\":\"2026-11-22\"," AT "\"type\":\"dream\"}", "type" },
    { "{\"id\":\"" ID "\",\"rev\":1,\"date\":\"2026-11-22\"," AT "\"type\":[]}", "type" },
    { "{\"id\":\"" ID "\",\"rev\":1,\"deleted\":1,\"date\":\"2026-11-22\"," AT REST, "deleted" },
#undef AT
#undef REST
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BrEntry) entry = read_text (cases[i].text, &error);
      g_autofree char *prefix = g_strconcat (cases[i].member, ":", NULL);

      g_assert_null (entry);
      g_assert_true (error->domain == BR_JSON_MEMBER_ERROR);
      if (!g_str_has_prefix (error->message, prefix))
        g_error ("%s: \"%s\" does not name %s", cases[i].text, error->message, cases[i].member);
    }
}

static void
test_refused_times (void)
{
  const char *times[] = {
    "", "2026-11-22", "2026-11-22T15:30:00", "2026-11-22 15:30:00Z", "2026-11-22T15:30Z", "20261122T153000Z",
    "2026-W47-7T15:30:00Z", "2026-11-22T25:00:00Z", "2026-11-22T15:60:00Z", "2026-11-22T15:30:61Z", "2026-02-30T15:30:00Z",
    "2026-11-22T15:30:00+01", "2026-11-22T15:30:00+0100", "2026-11-22T15:30:00.Z", "2026-11-22T15:30:00,5Z",
    "2026-11-22T15:30:00+01:60", "2026-11-22T15:30:00+99:00", "2026-11-22T15:30:00Zx", "0000-01-01T00:00:00Z",
    "2026-11-22t15:30:00z", "2026-11-22T24:00:00Z", "2026-11-22T23:59:60Z",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"id\":\"" ID "\",\"rev\":1,\"date\":\"2026-11-22\",\"at\":\"%s\","
                                               "\"type\":\"check-in\",\"pain\":4,\"kind\":\"ache\"}", times[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (BrEntry) entry = read_text (text, &error);

      if (entry != NULL)
        g_error ("\"%s\" was taken for a time", times[i]);
      g_assert_true (g_str_has_prefix (error->message, "at:"));
    }
}

static void
test_correction (void)
{
  g_autoptr (GDateTime) first = at ("2026-11-22T15:30:00+01:00");
  g_autoptr (GDateTime) later = at ("2026-11-24T09:00:00+01:00");
  g_autoptr (BrEntry) entry = br_check_in_entry_new (br_day_parse ("2026-11-22"), first, 7, BR_PAIN_SHARP);
  g_autoptr (BrEntry) content = br_check_in_entry_new (br_day_parse ("2026-11-21"), later, 3, BR_PAIN_ACHE);
  g_autoptr (BrEntry) corrected = br_entry_new_correction (entry, content);

  g_assert_cmpstr (br_entry_get_id (corrected), ==, br_entry_get_id (entry));
  g_assert_cmpuint (br_entry_get_revision (corrected), ==, 2);
  g_assert_cmpuint (br_entry_get_date (corrected), ==, br_day_parse ("2026-11-21"));
  /* It keeps its place among the entries of a day. */
  g_assert_true (g_date_time_equal (br_entry_get_at (corrected), first));
  g_assert_true (g_date_time_equal (br_entry_get_revised (corrected), later));
  g_assert_cmpint (br_check_in_entry_get_pain (BR_CHECK_IN_ENTRY (corrected)), ==, 3);
  g_assert_cmpint (br_check_in_entry_get_kind (BR_CHECK_IN_ENTRY (corrected)), ==, BR_PAIN_ACHE);

  /* The one before is as it was. */
  g_assert_cmpint (br_check_in_entry_get_pain (BR_CHECK_IN_ENTRY (entry)), ==, 7);
  g_assert_cmpuint (br_entry_get_revision (entry), ==, 1);
}

static void
test_completion (void)
{
  g_autoptr (GDateTime) first = at ("2026-11-22T15:30:00+01:00");
  g_autoptr (GDateTime) later = at ("2026-11-22T16:00:00+01:00");
  g_autoptr (BrEntry) entry = br_check_in_entry_new (br_day_parse ("2026-11-22"), first, 7, BR_PAIN_SHARP);
  g_autoptr (BrEntry) content = br_check_in_entry_new (br_day_parse ("2026-11-22"), later, 3, BR_PAIN_ACHE);
  g_autoptr (BrEntry) completed = br_entry_new_completion (entry, content);

  g_assert_cmpuint (br_entry_get_revision (completed), ==, 2);
  g_assert_true (br_entry_supersedes (completed, entry));
  g_assert_true (g_date_time_equal (br_entry_get_at (completed), first));
  g_assert_true (g_date_time_equal (br_entry_get_revised (completed), first));
  g_assert_cmpint (br_check_in_entry_get_pain (BR_CHECK_IN_ENTRY (completed)), ==, 3);
}

static void
test_deletion (void)
{
  g_autoptr (GDateTime) first = at ("2026-11-22T15:30:00+01:00");
  g_autoptr (GDateTime) later = at ("2026-11-24T09:00:00+01:00");
  g_autoptr (BrEntry) entry = br_check_in_entry_new (br_day_parse ("2026-11-22"), first, 7, BR_PAIN_SHARP);
  g_autoptr (BrEntry) tombstone = br_entry_new_deletion (entry, later);
  g_autofree char *text = to_text (tombstone);
  g_autoptr (BrEntry) again = read_valid (text);

  g_assert_true (br_entry_get_deleted (tombstone));
  g_assert_cmpuint (br_entry_get_revision (tombstone), ==, 2);
  g_assert_cmpuint (br_entry_get_date (tombstone), ==, br_day_parse ("2026-11-22"));
  g_assert_nonnull (strstr (text, "\"deleted\":true"));
  g_assert_true (br_entry_get_deleted (again));
  g_assert_cmpint (br_check_in_entry_get_pain (BR_CHECK_IN_ENTRY (again)), ==, 7);
}

/* What was said before the mistake, as a revision after it. */
static void
test_restoration (void)
{
  g_autoptr (GDateTime) first = at ("2026-11-22T15:30:00+01:00");
  g_autoptr (GDateTime) later = at ("2026-11-24T09:00:00+01:00");
  g_autoptr (GDateTime) last = at ("2026-11-24T09:01:00+01:00");
  g_autoptr (BrEntry) entry = br_check_in_entry_new (br_day_parse ("2026-11-22"), first, 7, BR_PAIN_SHARP);
  g_autoptr (BrEntry) tombstone = br_entry_new_deletion (entry, later);
  g_autoptr (BrEntry) restored = br_entry_new_restoration (tombstone, entry, last);

  g_assert_false (br_entry_get_deleted (restored));
  g_assert_cmpstr (br_entry_get_id (restored), ==, br_entry_get_id (entry));
  g_assert_cmpuint (br_entry_get_revision (restored), ==, 3);
  g_assert_cmpuint (br_entry_get_date (restored), ==, br_day_parse ("2026-11-22"));
  g_assert_true (g_date_time_equal (br_entry_get_at (restored), first));
  g_assert_true (g_date_time_equal (br_entry_get_revised (restored), last));
  g_assert_cmpint (br_check_in_entry_get_pain (BR_CHECK_IN_ENTRY (restored)), ==, 7);
  g_assert_true (br_entry_supersedes (restored, tombstone));
}

static void
test_with_id (void)
{
  g_autoptr (GDateTime) now = at ("2026-11-22T15:30:00+01:00");
  g_autoptr (BrEntry) entry = br_check_in_entry_new (br_day_parse ("2026-11-22"), now, 7, BR_PAIN_SHARP);
  g_autoptr (BrEntry) named = br_entry_new_with_id (entry, ID);

  g_assert_cmpstr (br_entry_get_id (named), ==, ID);
  g_assert_cmpuint (br_entry_get_revision (named), ==, 1);
  g_assert_cmpint (br_check_in_entry_get_pain (BR_CHECK_IN_ENTRY (named)), ==, 7);
}

/* A newer version's members go along with every revision that this version makes. */
static void
test_unknown_members (void)
{
  const char text[] = "{\"id\":\"" ID "\",\"rev\":1,\"date\":\"2026-11-22\",\"at\":\"2026-11-22T15:30:00+01:00\","
                      "\"type\":\"check-in\",\"pain\":4,\"kind\":\"ache\",\"mood\":{\"word\":\"fine\",\"n\":[1,2.5,null]},\"zone\":\"x\"}";
  g_autoptr (BrEntry) entry = read_valid (text);
  g_autoptr (GDateTime) later = at ("2026-11-24T09:00:00+01:00");
  g_autoptr (BrEntry) content = br_check_in_entry_new (br_day_parse ("2026-11-22"), later, 1, BR_PAIN_ACHE);
  g_autoptr (BrEntry) corrected = br_entry_new_correction (entry, content);
  g_autoptr (BrEntry) tombstone = br_entry_new_deletion (corrected, later);
  g_autofree char *same = to_text (entry);
  g_autofree char *correction = to_text (corrected);
  g_autofree char *deletion = to_text (tombstone);

  g_assert_cmpstr (same, ==, text);
  g_assert_nonnull (strstr (correction, "\"pain\":1,"));
  g_assert_nonnull (strstr (correction, "\"mood\":{\"word\":\"fine\",\"n\":[1,2.5,null]},\"zone\":\"x\""));
  g_assert_nonnull (strstr (deletion, "\"mood\":{\"word\":\"fine\",\"n\":[1,2.5,null]},\"zone\":\"x\""));
}

static BrEntry *
make (const char *id,
      guint       revision,
      const char *date,
      const char *at_text,
      int         pain)
{
  g_autofree char *text = g_strdup_printf ("{\"id\":\"%s\",\"rev\":%u,\"date\":\"%s\",\"at\":\"%s\",\"type\":\"check-in\","
                                           "\"pain\":%d,\"kind\":\"ache\"}", id, revision, date, at_text, pain);

  return read_valid (text);
}

static void
test_compare (void)
{
  const char *other = "7f9619ff-8b86-4d11-b42d-00c04fc964ff";
  g_autoptr (BrEntry) middle = make (ID, 1, "2026-11-22", "2026-11-22T12:00:00+01:00", 1);
  g_autoptr (BrEntry) earlier_date = make (other, 1, "2026-11-21", "2026-11-23T12:00:00+01:00", 1);
  /* Later on the wall, earlier as an instant. */
  g_autoptr (BrEntry) earlier_instant = make (other, 1, "2026-11-22", "2026-11-22T13:00:00+13:00", 1);
  g_autoptr (BrEntry) greater_id = make (other, 1, "2026-11-22", "2026-11-22T11:00:00Z", 1);

  g_assert_cmpint (br_entry_compare (middle, middle), ==, 0);
  g_assert_cmpint (br_entry_compare (earlier_date, middle), <, 0);
  g_assert_cmpint (br_entry_compare (middle, earlier_date), >, 0);
  g_assert_cmpint (br_entry_compare (earlier_instant, middle), <, 0);
  g_assert_cmpint (br_entry_compare (middle, greater_id), <, 0);
  g_assert_cmpint (br_entry_compare (greater_id, middle), >, 0);
}

static void
test_supersedes (void)
{
  g_autoptr (BrEntry) entry = make (ID, 2, "2026-11-22", "2026-11-22T12:00:00+01:00", 1);
  g_autoptr (BrEntry) higher = make (ID, 3, "2026-11-22", "2026-11-20T12:00:00+01:00", 1);
  g_autoptr (BrEntry) newer = make (ID, 2, "2026-11-22", "2026-11-22T12:00:01+01:00", 1);
  g_autoptr (BrEntry) greater = make (ID, 2, "2026-11-22", "2026-11-22T12:00:00+01:00", 2);
  g_autoptr (BrEntry) same = make (ID, 2, "2026-11-22", "2026-11-22T12:00:00+01:00", 1);

  g_assert_true (br_entry_supersedes (higher, entry));
  g_assert_false (br_entry_supersedes (entry, higher));
  g_assert_true (br_entry_supersedes (newer, entry));
  g_assert_false (br_entry_supersedes (entry, newer));
  g_assert_true (br_entry_supersedes (greater, entry));
  g_assert_false (br_entry_supersedes (entry, greater));
  g_assert_false (br_entry_supersedes (same, entry));
  g_assert_false (br_entry_supersedes (entry, same));
}

/* A hostile revision does not make its entry impossible to correct. */
static void
test_last_revision (void)
{
  g_autoptr (BrEntry) entry = make (ID, BR_ENTRY_MAX_REVISION, "2026-11-22", "2026-11-22T12:00:00+01:00", 1);
  g_autoptr (GDateTime) later = at ("2026-11-24T09:00:00+01:00");
  g_autoptr (BrEntry) tombstone = br_entry_new_deletion (entry, later);

  g_assert_nonnull (tombstone);
  g_assert_true (br_entry_supersedes (tombstone, entry));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/entry/read-and-write", test_read_and_write);
  g_test_add_func ("/entry/new", test_new);
  g_test_add_func ("/entry/odd-offset", test_odd_offset);
  g_test_add_func ("/entry/refused", test_refused);
  g_test_add_func ("/entry/refused-times", test_refused_times);
  g_test_add_func ("/entry/correction", test_correction);
  g_test_add_func ("/entry/completion", test_completion);
  g_test_add_func ("/entry/deletion", test_deletion);
  g_test_add_func ("/entry/restoration", test_restoration);
  g_test_add_func ("/entry/with-id", test_with_id);
  g_test_add_func ("/entry/unknown-members", test_unknown_members);
  g_test_add_func ("/entry/compare", test_compare);
  g_test_add_func ("/entry/supersedes", test_supersedes);
  g_test_add_func ("/entry/last-revision", test_last_revision);

  return g_test_run ();
}
