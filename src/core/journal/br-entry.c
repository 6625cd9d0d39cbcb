/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all entries have in common: identity, revisions, order, and the way to and from JSON. */

#include "config.h"

#include "core/journal/br-entry.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-decision-entry.h"
#include "core/journal/br-equipment-entry.h"
#include "core/journal/br-flags-entry.h"
#include "core/journal/br-next-day-entry.h"
#include "core/journal/br-plan-entry.h"
#include "core/journal/br-review-entry.h"
#include "core/journal/br-session-entry.h"
#include "core/journal/br-start-entry.h"
#include "core/json/br-json-members.h"
#include "core/json/br-json-tree.h"

typedef struct
{
  char       *id;
  GDateTime  *at;
  /* NULL in a first revision. */
  GDateTime  *revised;
  /* Members that no class of this version reads; NULL in all but files from elsewhere. */
  JsonObject *unknown;
  /* Interned: many entries, few files. NULL until it was read or written. */
  const char *file;
  guint       revision;
  BrDay       date;
  gboolean    deleted;
} BrEntryPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (BrEntry, br_entry, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_REVISION,
  PROP_DELETED,
  PROP_DATE,
  PROP_AT,
} BrEntryProperty;

static GParamSpec *properties[PROP_AT + 1];

static BrEntryPrivate *
get_private (BrEntry *self)
{
  return br_entry_get_instance_private (self);
}

/* RFC 3339 has offsets in whole minutes; what stands in memory must be what stands on disk. */
static GDateTime *
round_offset (GDateTime *at)
{
  g_autoptr (GTimeZone) zone = NULL;
  gint32 seconds;

  if (at == NULL)
    return NULL;

  seconds = (gint32) (g_date_time_get_utc_offset (at) / G_TIME_SPAN_SECOND);
  if (seconds % 60 == 0)
    return g_date_time_ref (at);

  zone = g_time_zone_new_offset (seconds - seconds % 60);

  return g_date_time_to_timezone (at, zone);
}

static void
br_entry_constructed (GObject *object)
{
  BrEntryPrivate *priv = get_private (BR_ENTRY (object));

  G_OBJECT_CLASS (br_entry_parent_class)->constructed (object);

  if (priv->id == NULL)
    priv->id = g_uuid_string_random ();
}

static void
br_entry_finalize (GObject *object)
{
  BrEntryPrivate *priv = get_private (BR_ENTRY (object));

  g_clear_pointer (&priv->id, g_free);
  g_clear_pointer (&priv->at, g_date_time_unref);
  g_clear_pointer (&priv->revised, g_date_time_unref);
  g_clear_pointer (&priv->unknown, json_object_unref);

  G_OBJECT_CLASS (br_entry_parent_class)->finalize (object);
}

static void
br_entry_get_property (GObject    *object,
                       guint       property_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  BrEntryPrivate *priv = get_private (BR_ENTRY (object));

  switch ((BrEntryProperty) property_id)
    {
    case PROP_ID:
      g_value_set_string (value, priv->id);
      break;
    case PROP_REVISION:
      g_value_set_uint (value, priv->revision);
      break;
    case PROP_DELETED:
      g_value_set_boolean (value, priv->deleted);
      break;
    case PROP_DATE:
      g_value_set_uint (value, priv->date);
      break;
    case PROP_AT:
      g_value_set_boxed (value, priv->at);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_entry_set_property (GObject      *object,
                       guint         property_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  BrEntryPrivate *priv = get_private (BR_ENTRY (object));

  switch ((BrEntryProperty) property_id)
    {
    case PROP_ID:
      priv->id = g_value_dup_string (value);
      break;
    case PROP_REVISION:
      priv->revision = g_value_get_uint (value);
      break;
    case PROP_DELETED:
      priv->deleted = g_value_get_boolean (value);
      break;
    case PROP_DATE:
      priv->date = g_value_get_uint (value);
      break;
    case PROP_AT:
      priv->at = round_offset (g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_entry_class_init (BrEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = br_entry_constructed;
  object_class->finalize = br_entry_finalize;
  object_class->get_property = br_entry_get_property;
  object_class->set_property = br_entry_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_REVISION] = g_param_spec_uint ("revision", NULL, NULL, 1, BR_ENTRY_MAX_REVISION, 1, flags);
  properties[PROP_DELETED] = g_param_spec_boolean ("deleted", NULL, NULL, FALSE, flags);
  properties[PROP_DATE] = g_param_spec_uint ("date", NULL, NULL, 0, G_MAXUINT, BR_DAY_NONE, flags);
  properties[PROP_AT] = g_param_spec_boxed ("at", NULL, NULL, G_TYPE_DATE_TIME, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
br_entry_init (BrEntry *self)
{
}

const char *
br_entry_get_id (BrEntry *self)
{
  g_return_val_if_fail (BR_IS_ENTRY (self), NULL);

  return get_private (self)->id;
}

guint
br_entry_get_revision (BrEntry *self)
{
  g_return_val_if_fail (BR_IS_ENTRY (self), 0);

  return get_private (self)->revision;
}

gboolean
br_entry_get_deleted (BrEntry *self)
{
  g_return_val_if_fail (BR_IS_ENTRY (self), FALSE);

  return get_private (self)->deleted;
}

BrDay
br_entry_get_date (BrEntry *self)
{
  g_return_val_if_fail (BR_IS_ENTRY (self), BR_DAY_NONE);

  return get_private (self)->date;
}

GDateTime *
br_entry_get_at (BrEntry *self)
{
  g_return_val_if_fail (BR_IS_ENTRY (self), NULL);

  return get_private (self)->at;
}

GDateTime *
br_entry_get_revised (BrEntry *self)
{
  BrEntryPrivate *priv;

  g_return_val_if_fail (BR_IS_ENTRY (self), NULL);

  priv = get_private (self);

  return priv->revised != NULL ? priv->revised : priv->at;
}

const char *
br_entry_get_type_name (BrEntry *self)
{
  g_return_val_if_fail (BR_IS_ENTRY (self), NULL);

  return BR_ENTRY_GET_CLASS (self)->type;
}

static GType
find_type (const char *name)
{
  const GType types[] = {
    BR_TYPE_CHECK_IN_ENTRY,
    BR_TYPE_DECISION_ENTRY,
    BR_TYPE_EQUIPMENT_ENTRY,
    BR_TYPE_FLAGS_ENTRY,
    BR_TYPE_NEXT_DAY_ENTRY,
    BR_TYPE_PLAN_ENTRY,
    BR_TYPE_REVIEW_ENTRY,
    BR_TYPE_SESSION_ENTRY,
    BR_TYPE_START_ENTRY,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (types[i]);

      if (g_str_equal (((BrEntryClass *) klass)->type, name))
        return types[i];
    }

  return G_TYPE_INVALID;
}

/* Whether @text is a date and time with an offset as RFC 3339 has it; g_date_time_new_from_iso8601() takes much more. */
static gboolean
looks_like_rfc3339 (const char *text)
{
  const char *p = text;

  for (const char *shape = "0000-00-00T00:00:00"; *shape != '\0'; shape++, p++)
    {
      if (*shape == '0' ? !g_ascii_isdigit (*p) : *p != *shape)
        return FALSE;
    }

  /* GLib lets an hour 24 and leap seconds pass, but nobody records at such a time, and they would not be written alike. */
  if (strncmp (text + strlen ("0000-00-00T"), "24", 2) >= 0 || text[strlen ("0000-00-00T00:00:")] > '5')
    return FALSE;

  if (*p == '.')
    {
      p++;
      if (!g_ascii_isdigit (*p))
        return FALSE;
      while (g_ascii_isdigit (*p))
        p++;
    }

  if (*p == 'Z')
    return p[1] == '\0';

  if (*p != '+' && *p != '-')
    return FALSE;

  return strlen (p) == strlen ("+00:00") && g_ascii_isdigit (p[1]) && g_ascii_isdigit (p[2]) && p[3] == ':' &&
         g_ascii_isdigit (p[4]) && g_ascii_isdigit (p[5]) && p[1] <= '2' && p[4] <= '5';
}

static GDateTime *
parse_at (const char *text)
{
  g_autoptr (GDateTime) whole = NULL;
  g_autofree char *without_fraction = NULL;
  const char *fraction;
  gint64 microseconds = 0;

  if (!looks_like_rfc3339 (text) || g_str_has_prefix (text, "0000"))
    return NULL;

  /* The fraction is read apart, digit by digit: a double would round it. */
  fraction = strchr (text, '.');
  if (fraction != NULL)
    {
      const char *p = fraction + 1;

      for (gint64 scale = G_USEC_PER_SEC / 10; scale > 0 && g_ascii_isdigit (*p); scale /= 10)
        microseconds += scale * g_ascii_digit_value (*p++);

      without_fraction = g_strdup_printf ("%.*s%s", (int) (fraction - text), text,
                                          fraction + 1 + strspn (fraction + 1, "0123456789"));
      text = without_fraction;
    }

  whole = g_date_time_new_from_iso8601 (text, NULL);

  return whole != NULL && microseconds > 0 ? g_date_time_add (whole, microseconds) : g_steal_pointer (&whole);
}

static char *
format_at (GDateTime *at)
{
  g_autofree char *offset = g_date_time_format (at, "%:z");
  g_autofree char *fraction = NULL;

  if (g_date_time_get_microsecond (at) != 0)
    fraction = g_strdup_printf (".%06d", g_date_time_get_microsecond (at));

  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02d%s%s",
                          g_date_time_get_year (at), g_date_time_get_month (at), g_date_time_get_day_of_month (at),
                          g_date_time_get_hour (at), g_date_time_get_minute (at), g_date_time_get_second (at),
                          fraction != NULL ? fraction : "", offset);
}

static gboolean
read_time (const BrJson  *object,
           const char    *member,
           GDateTime    **time,
           GError       **error)
{
  const char *text;

  if (!br_json_read_string (object, member, &text, error))
    return FALSE;

  *time = parse_at (text);
  if (*time == NULL)
    br_json_set_invalid (error, member, _("must be a date and time with its offset, as in 2026-11-22T15:30:00+01:00"));

  return *time != NULL;
}

/* Keeps those members of @object that no class of this version reads or writes. */
static void
keep_unknown (BrEntry      *self,
              const BrJson *object)
{
  static const char * const common[] = { "id", "rev", "deleted", "date", "at", "revised", "type", NULL };
  BrEntryPrivate *priv = get_private (self);

  for (guint i = 0; i < br_json_get_length (object); i++)
    {
      const BrJson *member = br_json_get_element (object, i);
      const char *name = br_json_get_name (member);

      if (g_strv_contains (common, name) || g_strv_contains (BR_ENTRY_GET_CLASS (self)->members, name))
        continue;

      if (priv->unknown == NULL)
        priv->unknown = json_object_new ();

      json_object_set_member (priv->unknown, name, br_json_to_node (member));
    }
}

BrEntry *
br_entry_new_from_json (const BrJson  *object,
                        GError       **error)
{
  g_autoptr (BrEntry) self = NULL;
  g_autoptr (GDateTime) at = NULL;
  g_autoptr (GDateTime) revised = NULL;
  const char *id, *type_name;
  gboolean deleted = FALSE;
  guint revision;
  BrDay date;
  GType type;

  g_return_val_if_fail (object != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!br_json_read_uuid (object, "id", &id, error) ||
      !br_json_read_uint (object, "rev", 1, BR_ENTRY_MAX_REVISION, &revision, error) ||
      !br_day_read_json (object, "date", &date, error) ||
      !read_time (object, "at", &at, error) ||
      !br_json_read_string (object, "type", &type_name, error))
    return NULL;

  if (br_json_has_member (object, "deleted") && !br_json_read_boolean (object, "deleted", &deleted, error))
    return NULL;

  if (br_json_has_member (object, "revised") && !read_time (object, "revised", &revised, error))
    return NULL;

  type = find_type (type_name);
  if (type == G_TYPE_INVALID)
    {
      g_set_error (error, BR_JSON_MEMBER_ERROR, BR_JSON_MEMBER_ERROR_INVALID,
                   _("type: entries of the kind “%s” are not known to this version"), type_name);
      return NULL;
    }

  self = g_object_new (type,
                       "id", id,
                       "revision", revision,
                       "deleted", deleted,
                       "date", date,
                       "at", at,
                       NULL);

  get_private (self)->revised = g_steal_pointer (&revised);
  if (!BR_ENTRY_GET_CLASS (self)->read (self, object, error))
    return NULL;

  keep_unknown (self, object);

  return g_steal_pointer (&self);
}

static void
write_members (JsonBuilder *builder,
               JsonObject  *members)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, members);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      json_builder_set_member_name (builder, name);
      json_builder_add_value (builder, json_node_copy (node));
    }
}

JsonNode *
br_entry_to_json (BrEntry *self)
{
  g_autoptr (JsonBuilder) builder = NULL;
  g_autofree char *at = NULL;
  BrEntryPrivate *priv;

  g_return_val_if_fail (BR_IS_ENTRY (self), NULL);

  priv = get_private (self);
  at = format_at (priv->at);
  builder = json_builder_new ();

  json_builder_begin_object (builder);
  br_json_write_string (builder, "id", priv->id);
  br_json_write_int (builder, "rev", priv->revision);
  if (priv->deleted)
    br_json_write_boolean (builder, "deleted", TRUE);
  br_day_write_json (builder, "date", priv->date);
  br_json_write_string (builder, "at", at);
  if (priv->revised != NULL)
    {
      g_autofree char *revised = format_at (priv->revised);

      br_json_write_string (builder, "revised", revised);
    }
  br_json_write_string (builder, "type", BR_ENTRY_GET_CLASS (self)->type);
  BR_ENTRY_GET_CLASS (self)->write (self, builder);
  if (priv->unknown != NULL)
    write_members (builder, priv->unknown);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

/* A copy of @content under another identity; entries know how to be written and read, so that nothing else has to copy them. */
static BrEntry *
copy_with (BrEntry    *content,
           const char *id,
           guint       revision,
           gboolean    deleted,
           GDateTime  *at,
           GDateTime  *revised,
           JsonObject *unknown)
{
  g_autoptr (JsonNode) node = br_entry_to_json (content);
  g_autoptr (BrJsonTree) tree = NULL;
  g_autoptr (BrEntry) copy = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *at_text = format_at (at);
  g_autofree char *revised_text = revised != NULL ? format_at (revised) : NULL;
  JsonObject *object = json_node_get_object (node);

  json_object_set_string_member (object, "id", id);
  json_object_set_int_member (object, "rev", revision);
  json_object_set_boolean_member (object, "deleted", deleted);
  json_object_set_string_member (object, "at", at_text);
  if (revised_text != NULL)
    json_object_set_string_member (object, "revised", revised_text);
  else
    json_object_remove_member (object, "revised");

  tree = br_json_tree_new_from_node (node, &error);
  copy = tree != NULL ? br_entry_new_from_json (br_json_tree_get_root (tree), &error) : NULL;
  if (copy == NULL)
    {
      g_critical ("A %s entry does not read back: %s", br_entry_get_type_name (content), error->message);
      return NULL;
    }

  if (unknown != NULL)
    {
      BrEntryPrivate *priv = get_private (copy);

      g_clear_pointer (&priv->unknown, json_object_unref);
      priv->unknown = json_object_ref (unknown);
    }

  return g_steal_pointer (&copy);
}

BrEntry *
br_entry_new_with_id (BrEntry    *self,
                      const char *id)
{
  g_return_val_if_fail (BR_IS_ENTRY (self), NULL);
  g_return_val_if_fail (id != NULL && g_uuid_string_is_valid (id), NULL);

  return copy_with (self, id, 1, FALSE, get_private (self)->at, NULL, NULL);
}

static guint
get_next_revision (BrEntry *self)
{
  return MIN (get_private (self)->revision, BR_ENTRY_MAX_REVISION - 1) + 1;
}

BrEntry *
br_entry_new_correction (BrEntry *self,
                         BrEntry *corrected)
{
  BrEntryPrivate *priv;

  g_return_val_if_fail (BR_IS_ENTRY (self), NULL);
  g_return_val_if_fail (BR_IS_ENTRY (corrected), NULL);
  g_return_val_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (corrected), NULL);

  priv = get_private (self);

  return copy_with (corrected, priv->id, get_next_revision (self), FALSE, priv->at, get_private (corrected)->at, priv->unknown);
}

BrEntry *
br_entry_new_completion (BrEntry *self,
                         BrEntry *completed)
{
  BrEntryPrivate *priv;

  g_return_val_if_fail (BR_IS_ENTRY (self), NULL);
  g_return_val_if_fail (BR_IS_ENTRY (completed), NULL);
  g_return_val_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (completed), NULL);

  priv = get_private (self);

  return copy_with (completed, priv->id, get_next_revision (self), FALSE, priv->at, priv->revised, priv->unknown);
}

BrEntry *
br_entry_new_deletion (BrEntry   *self,
                       GDateTime *at)
{
  g_autoptr (GDateTime) rounded = NULL;
  BrEntryPrivate *priv;

  g_return_val_if_fail (BR_IS_ENTRY (self), NULL);
  g_return_val_if_fail (at != NULL, NULL);

  priv = get_private (self);
  rounded = round_offset (at);

  return copy_with (self, priv->id, get_next_revision (self), TRUE, priv->at, rounded, priv->unknown);
}

BrEntry *
br_entry_new_restoration (BrEntry   *self,
                          BrEntry   *earlier,
                          GDateTime *at)
{
  g_autoptr (GDateTime) rounded = NULL;

  g_return_val_if_fail (BR_IS_ENTRY (self), NULL);
  g_return_val_if_fail (BR_IS_ENTRY (earlier), NULL);
  g_return_val_if_fail (g_str_equal (get_private (self)->id, get_private (earlier)->id), NULL);
  g_return_val_if_fail (at != NULL, NULL);

  rounded = round_offset (at);

  return copy_with (earlier, get_private (self)->id, get_next_revision (self), FALSE, get_private (self)->at, rounded,
                    get_private (earlier)->unknown);
}

int
br_entry_compare (BrEntry *a,
                  BrEntry *b)
{
  BrEntryPrivate *priv_a, *priv_b;
  int order;

  g_return_val_if_fail (BR_IS_ENTRY (a), 0);
  g_return_val_if_fail (BR_IS_ENTRY (b), 0);

  priv_a = get_private (a);
  priv_b = get_private (b);

  if (priv_a->date != priv_b->date)
    return priv_a->date < priv_b->date ? -1 : 1;

  order = g_date_time_compare (priv_a->at, priv_b->at);

  return order != 0 ? order : strcmp (priv_a->id, priv_b->id);
}

gboolean
br_entry_supersedes (BrEntry *self,
                     BrEntry *other)
{
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (JsonNode) other_node = NULL;
  g_autofree char *text = NULL;
  g_autofree char *other_text = NULL;
  BrEntryPrivate *priv, *other_priv;
  int order;

  g_return_val_if_fail (BR_IS_ENTRY (self), FALSE);
  g_return_val_if_fail (BR_IS_ENTRY (other), FALSE);

  priv = get_private (self);
  other_priv = get_private (other);

  if (priv->revision != other_priv->revision)
    return priv->revision > other_priv->revision;

  order = g_date_time_compare (br_entry_get_revised (self), br_entry_get_revised (other));
  if (order != 0)
    return order > 0;

  node = br_entry_to_json (self);
  other_node = br_entry_to_json (other);
  text = json_to_string (node, FALSE);
  other_text = json_to_string (other_node, FALSE);

  return strcmp (text, other_text) > 0;
}

gboolean
br_entry_is_same (BrEntry *self,
                  BrEntry *other)
{
  g_return_val_if_fail (BR_IS_ENTRY (self), FALSE);
  g_return_val_if_fail (BR_IS_ENTRY (other), FALSE);

  if (self == other)
    return TRUE;

  return g_str_equal (br_entry_get_id (self), br_entry_get_id (other)) &&
         br_entry_get_revision (self) == br_entry_get_revision (other) &&
         !br_entry_supersedes (self, other) && !br_entry_supersedes (other, self);
}

/* One name for all entries of a file. */
void
br_entry_set_file (BrEntry    *self,
                   const char *file)
{
  g_return_if_fail (BR_IS_ENTRY (self));
  g_return_if_fail (file != NULL);

  get_private (self)->file = g_intern_string (file);
}

const char *
br_entry_get_file (BrEntry *self)
{
  g_return_val_if_fail (BR_IS_ENTRY (self), NULL);

  return get_private (self)->file;
}
