/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "br-stuck-element.h"

#define DECODER "br-stuck-decoder"
#define SINK    "fakesink"

typedef struct
{
  GstElement parent_instance;
} BrStuckElement;

typedef struct
{
  GstElementClass parent_class;
  GstStateChange transition;
} BrStuckElementClass;

typedef BrStuckElement BrStuckDecoder;
typedef BrStuckElementClass BrStuckDecoderClass;
typedef BrStuckElement BrStuckSink;
typedef BrStuckElementClass BrStuckSinkClass;

static GType br_stuck_element_get_type (void);
static GType br_stuck_decoder_get_type (void);
static GType br_stuck_sink_get_type (void);

G_DEFINE_ABSTRACT_TYPE (BrStuckElement, br_stuck_element, GST_TYPE_ELEMENT)
G_DEFINE_TYPE (BrStuckDecoder, br_stuck_decoder, br_stuck_element_get_type ())
G_DEFINE_TYPE (BrStuckSink, br_stuck_sink, br_stuck_element_get_type ())

static GMutex mutex;
static GCond changed;
static gboolean sticky;
static guint n_hanging;

/* Kept, as a type knows its first one only. */
static GstPluginFeature *decoder_feature;
static GstPluginFeature *sink_feature;
static GstPluginFeature *usual_sink_feature;

static GstStaticPadTemplate vp9_template =
  GST_STATIC_PAD_TEMPLATE ("sink", GST_PAD_SINK, GST_PAD_ALWAYS, GST_STATIC_CAPS ("video/x-vp9"));
static GstStaticPadTemplate sink_template =
  GST_STATIC_PAD_TEMPLATE ("sink", GST_PAD_SINK, GST_PAD_ALWAYS, GST_STATIC_CAPS ("video/x-raw"));
static GstStaticPadTemplate src_template =
  GST_STATIC_PAD_TEMPLATE ("src", GST_PAD_SRC, GST_PAD_ALWAYS, GST_STATIC_CAPS ("video/x-raw"));

static GstFlowReturn
chain (GstPad    *pad,
       GstObject *parent,
       GstBuffer *buffer)
{
  gst_buffer_unref (buffer);
  GST_ELEMENT_ERROR (parent, STREAM, DECODE, ("damaged"), ("as it is meant to be"));

  return GST_FLOW_ERROR;
}

static void
hang (void)
{
  gint64 end = g_get_monotonic_time () + BR_STUCK_S * G_TIME_SPAN_SECOND;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  n_hanging++;
  while (sticky && g_cond_wait_until (&changed, &mutex, end))
    continue;
  n_hanging--;
  g_cond_broadcast (&changed);
}

static GstStateChangeReturn
change_state (GstElement     *element,
              GstStateChange  transition)
{
  if (transition == ((BrStuckElementClass *) G_OBJECT_GET_CLASS (element))->transition)
    hang ();

  return GST_ELEMENT_CLASS (br_stuck_element_parent_class)->change_state (element, transition);
}

static void
br_stuck_element_class_init (BrStuckElementClass *klass)
{
  GST_ELEMENT_CLASS (klass)->change_state = change_state;
}

static void
br_stuck_element_init (BrStuckElement *self)
{
}

static void
br_stuck_decoder_class_init (BrStuckDecoderClass *klass)
{
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);

  klass->transition = GST_STATE_CHANGE_PAUSED_TO_READY;
  gst_element_class_set_static_metadata (element_class, DECODER, "Codec/Decoder/Video", "Hangs", "Back Rehab");
  gst_element_class_add_static_pad_template (element_class, &vp9_template);
  gst_element_class_add_static_pad_template (element_class, &src_template);
}

static void
br_stuck_decoder_init (BrStuckDecoder *self)
{
  GstPad *sink = gst_pad_new_from_static_template (&vp9_template, "sink");

  gst_pad_set_chain_function (sink, chain);
  gst_element_add_pad (GST_ELEMENT (self), sink);
  gst_element_add_pad (GST_ELEMENT (self), gst_pad_new_from_static_template (&src_template, "src"));
}

static void
ignore_property (GObject      *object,
                 guint         property_id,
                 const GValue *value,
                 GParamSpec   *pspec)
{
}

static void
br_stuck_sink_class_init (BrStuckSinkClass *klass)
{
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);

  klass->transition = GST_STATE_CHANGE_READY_TO_PAUSED;
  G_OBJECT_CLASS (klass)->set_property = ignore_property;
  g_object_class_install_property (G_OBJECT_CLASS (klass), 1, g_param_spec_boolean ("sync", NULL, NULL, FALSE, G_PARAM_WRITABLE));
  gst_element_class_set_static_metadata (element_class, SINK, "Sink/Video", "Hangs", "Back Rehab");
  gst_element_class_add_static_pad_template (element_class, &sink_template);
}

static void
br_stuck_sink_init (BrStuckSink *self)
{
  GstPad *sink = gst_pad_new_from_static_template (&sink_template, "sink");

  GST_OBJECT_FLAG_SET (self, GST_ELEMENT_FLAG_SINK);
  gst_pad_set_chain_function (sink, chain);
  gst_element_add_pad (GST_ELEMENT (self), sink);
}

static void
install (GstPluginFeature **feature,
         const char        *name,
         GType              type)
{
  GstRegistry *registry = gst_registry_get ();

  sticky = TRUE;
  if (*feature != NULL)
    {
      gst_registry_add_feature (registry, *feature);
      return;
    }

  g_assert_true (gst_element_register (NULL, name, GST_RANK_PRIMARY + 1000, type));
  *feature = gst_registry_lookup_feature (registry, name);
}

void
br_stuck_element_install_decoder (void)
{
  install (&decoder_feature, DECODER, br_stuck_decoder_get_type ());
}

void
br_stuck_element_remove_decoder (void)
{
  gst_registry_remove_feature (gst_registry_get (), decoder_feature);
}

void
br_stuck_element_install_sink (void)
{
  GstRegistry *registry = gst_registry_get ();

  usual_sink_feature = gst_registry_lookup_feature (registry, SINK);
  gst_registry_remove_feature (registry, usual_sink_feature);
  install (&sink_feature, SINK, br_stuck_sink_get_type ());
}

void
br_stuck_element_remove_sink (void)
{
  GstRegistry *registry = gst_registry_get ();

  gst_registry_remove_feature (registry, sink_feature);
  gst_registry_add_feature (registry, usual_sink_feature);
  gst_clear_object (&usual_sink_feature);
}

gboolean
br_stuck_element_hangs (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  return n_hanging > 0;
}

void
br_stuck_element_let_go (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  sticky = FALSE;
  g_cond_broadcast (&changed);
  while (n_hanging > 0)
    g_cond_wait (&changed, &mutex);
}
