/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts of default.json for translators; never compiled. Written by build-aux/program-strings.py: do not edit. */

const char * const strings[] = {
  /* title of the program */
  NC_("program", "Three-Phase Back Program"),
  /* summary of the program */
  NC_("program", "Three phases that take you from gentle movement to lifting and carrying. It is general advice, put together from published sources, and no replacement for a physiotherapist."),
  /* equipment */
  NC_("program", "Exercise mat, carpet, or blanket"),
  /* equipment */
  NC_("program", "Steady chair"),
  /* equipment */
  NC_("program", "Kitchen counter or sturdy table"),
  /* equipment */
  NC_("program", "Wall"),
  /* equipment */
  NC_("program", "Broomstick or another straight stick"),
  /* equipment */
  NC_("program", "Resistance band with a door anchor"),
  /* equipment */
  NC_("program", "Weight to hold: dumbbell, kettlebell, or bag"),
  /* equipment */
  NC_("program", "Two equal weights or bags"),
  /* equipment */
  NC_("program", "Box or bag with handles that you can fill"),
  /* equipment */
  NC_("program", "Low step, or a stair with a rail"),
  /* phase 1 */
  NC_("program", "Calm and move"),
  /* phase 1, what it is for */
  NC_("program", "Your back gets time to settle. You breathe, move gently, and get to know the muscles that support your lower back. Nothing here should be hard."),
  /* routine 1A */
  NC_("program", "Routine A"),
  /* routine 1B */
  NC_("program", "Routine B"),
  /* routine 1S */
  NC_("program", "Short session"),
  /* phase 2 */
  NC_("program", "Build control"),
  /* phase 2, what it is for */
  NC_("program", "You learn to keep your back steady while your arms and legs move. The holds get longer as they get easier."),
  /* phase 3 */
  NC_("program", "Build strength"),
  /* phase 3, what it is for */
  NC_("program", "You lift, carry, and step with light weights, the way daily life asks you to. Good form comes before more weight."),
  /* routine 3C */
  NC_("program", "Routine C"),
  /* crook_breathing, name */
  NC_("program", "Belly breathing"),
  /* crook_breathing, summary */
  NC_("program", "Slow breathing on your back that helps tight muscles relax."),
  /* crook_breathing, position */
  NC_("program", "On your back, knees bent"),
  /* crook_breathing, part of a repetition */
  NC_("program", "Breathe in"),
  /* crook_breathing, cue: short, also spoken */
  NC_("program", "Let your lower ribs widen"),
  /* crook_breathing, part of a repetition */
  NC_("program", "Breathe out"),
  /* crook_breathing, cue: short, also spoken */
  NC_("program", "As if through a straw"),
  /* crook_breathing, step 1 */
  NC_("program", "Lie on your back with your knees bent and your feet flat on the floor."),
  /* crook_breathing, step 2 */
  NC_("program", "Put one hand on your belly and the other on your lower ribs."),
  /* crook_breathing, step 3 */
  NC_("program", "Breathe in through your nose and let your belly and lower ribs widen."),
  /* crook_breathing, step 4 */
  NC_("program", "Breathe out slowly, as if through a straw. Near the end, feel your lower belly draw in a little by itself."),
  /* crook_breathing, step 5 */
  NC_("program", "Keep your jaw, your shoulders, and your buttocks loose the whole time."),
  /* crook_breathing, easier */
  NC_("program", "Belly breathing, legs on a chair"),
  /* crook_breathing, easier, step 1 */
  NC_("program", "Lie on your back with your head on a pillow and your lower legs on the seat of a chair."),
  /* crook_breathing, easier, step 2 */
  NC_("program", "Let your legs rest there with their full weight."),
  /* crook_breathing, easier, step 4 */
  NC_("program", "Breathe out slowly, as if through a straw."),
  /* crook_breathing, common mistake */
  NC_("program", "Lifting your chest and shoulders instead of widening your ribs."),
  /* crook_breathing, common mistake */
  NC_("program", "Pressing your back hard into the floor."),
  /* crook_breathing, common mistake */
  NC_("program", "Holding your breath."),
  /* crook_breathing, harder */
  NC_("program", "Breathe in the same rhythm on your hands and knees, with your back still."),
  /* crook_breathing, take care */
  NC_("program", "If you feel dizzy, breathe the way you normally do. Late in pregnancy, or if you get heartburn when lying flat, do it sitting or half sitting."),
  /* pelvic_tilt, name */
  NC_("program", "Pelvic tilt"),
  /* pelvic_tilt, summary */
  NC_("program", "A small roll of the pelvis that trains your deep belly muscles."),
  /* pelvic_tilt, part of a repetition */
  NC_("program", "Tilt"),
  /* pelvic_tilt, cue: short, also spoken */
  NC_("program", "Low back moves toward the floor"),
  /* pelvic_tilt, part of a repetition */
  NC_("program", "Hold"),
  /* pelvic_tilt, cue: short, also spoken */
  NC_("program", "Keep breathing"),
  /* pelvic_tilt, part of a repetition */
  NC_("program", "Roll back"),
  /* pelvic_tilt, cue: short, also spoken */
  NC_("program", "Back to your natural curve"),
  /* pelvic_tilt, step 1 */
  NC_("program", "Lie on your back with your knees bent and your feet hip-width apart."),
  /* pelvic_tilt, step 2 */
  NC_("program", "Gently tighten your lower belly and roll your pelvis, so that your low back moves toward the floor."),
  /* pelvic_tilt, step 3 */
  NC_("program", "Hold, and keep breathing."),
  /* pelvic_tilt, step 4 */
  NC_("program", "Roll back until your back has its natural small curve again."),
  /* pelvic_tilt, step 5 */
  NC_("program", "Stay in the middle, where it feels comfortable."),
  /* pelvic_tilt, easier */
  NC_("program", "Pelvic tilt, half as far"),
  /* pelvic_tilt, easier, cue: short, also spoken */
  NC_("program", "Only half way"),
  /* pelvic_tilt, easier, cue: short, also spoken */
  NC_("program", "Slow and easy"),
  /* pelvic_tilt, easier, step 2 */
  NC_("program", "Roll your pelvis only half as far as you could, until you feel your lower belly work a little."),
  /* pelvic_tilt, easier, step 3 */
  NC_("program", "Hold for a moment, breathe, and roll back."),
  /* pelvic_tilt, common mistake */
  NC_("program", "Pushing with your legs or lifting your buttocks."),
  /* pelvic_tilt, common mistake */
  NC_("program", "Forcing your back flat."),
  /* pelvic_tilt, harder */
  NC_("program", "Hold for 5 seconds, or do it standing with your back close to a wall."),
  /* pelvic_tilt, take care */
  NC_("program", "If flattening your back feels sharp, stay in the middle of the movement or leave this exercise out."),
  /* brace_heel_slide, name */
  NC_("program", "Heel slide"),
  /* brace_heel_slide, summary */
  NC_("program", "You slide one heel away while your belly keeps your pelvis still."),
  /* brace_heel_slide, part of a repetition */
  NC_("program", "Slide out"),
  /* brace_heel_slide, cue: short, also spoken */
  NC_("program", "Hips stay still"),
  /* brace_heel_slide, part of a repetition */
  NC_("program", "Slide back"),
  /* brace_heel_slide, step 1 */
  NC_("program", "Lie on your back with your knees bent. Put your fingertips just inside your hip bones."),
  /* brace_heel_slide, step 2 */
  NC_("program", "Tighten your belly gently, about a quarter of what you could, as if you were about to cough. Keep breathing."),
  /* brace_heel_slide, step 3 */
  NC_("program", "Slide one heel away along the floor until your leg is nearly straight. A sock helps it glide."),
  /* brace_heel_slide, step 4 */
  NC_("program", "Slide it back without letting your pelvis rock."),
  /* brace_heel_slide, step 5 */
  NC_("program", "Relax fully for a moment, then go again. Do one side first, then the other."),
  /* brace_heel_slide, easier */
  NC_("program", "Heel slide, half way"),
  /* brace_heel_slide, easier, step 1 */
  NC_("program", "Lie on your back with your knees bent and your fingertips just inside your hip bones."),
  /* brace_heel_slide, easier, step 2 */
  NC_("program", "Tighten your belly gently and keep breathing."),
  /* brace_heel_slide, easier, step 3 */
  NC_("program", "Slide one heel only half way out, then back. If that is too much, just tighten and let go."),
  /* brace_heel_slide, common mistake */
  NC_("program", "Sucking your belly in hard."),
  /* brace_heel_slide, common mistake */
  NC_("program", "Arching your low back as the leg goes out."),
  /* brace_heel_slide, common mistake */
  NC_("program", "Letting your hips roll to one side."),
  /* brace_heel_slide, harder */
  NC_("program", "Let your heel hover just above the floor. This leads to the dead bug in phase 2."),
  /* brace_heel_slide, take care */
  NC_("program", "If sliding brings pain or tingling into your leg, stop and tell the app that it hurts."),
  /* cat_camel, name */
  NC_("program", "Cat and camel"),
  /* cat_camel, summary */
  NC_("program", "You round and hollow your back gently to get it moving."),
  /* cat_camel, position */
  NC_("program", "On hands and knees"),
  /* cat_camel, part of a repetition */
  NC_("program", "Round"),
  /* cat_camel, cue: short, also spoken */
  NC_("program", "Breathe out, round gently"),
  /* cat_camel, part of a repetition */
  NC_("program", "Hollow"),
  /* cat_camel, cue: short, also spoken */
  NC_("program", "Breathe in, let your belly sink"),
  /* cat_camel, step 1 */
  NC_("program", "Kneel with your hands under your shoulders and your knees under your hips. Put something soft under your knees if you like."),
  /* cat_camel, step 2 */
  NC_("program", "Breathe out and round your whole back gently."),
  /* cat_camel, step 3 */
  NC_("program", "Breathe in and let your belly sink until your back is slightly hollow."),
  /* cat_camel, step 4 */
  NC_("program", "Flow between the two. Never push to the very end."),
  /* cat_camel, step 5 */
  NC_("program", "Let your head follow your back."),
  /* cat_camel, easier */
  NC_("program", "Cat and camel on a chair"),
  /* cat_camel, easier, cue: short, also spoken */
  NC_("program", "Small and easy"),
  /* cat_camel, easier, cue: short, also spoken */
  NC_("program", "Grow tall"),
  /* cat_camel, easier, step 1 */
  NC_("program", "Sit on a chair with your feet flat and your hands on your thighs."),
  /* cat_camel, easier, step 2 */
  NC_("program", "Breathe out and round your back a little."),
  /* cat_camel, easier, step 3 */
  NC_("program", "Breathe in and grow tall until your back is slightly hollow."),
  /* cat_camel, common mistake */
  NC_("program", "Stretching hard at the end of the movement."),
  /* cat_camel, common mistake */
  NC_("program", "Moving only your neck or your shoulders."),
  /* cat_camel, common mistake */
  NC_("program", "Moving fast or in jerks."),
  /* cat_camel, harder */
  NC_("program", "There is no harder version. Moving farther is not the goal."),
  /* cat_camel, take care */
  NC_("program", "This is an easy movement without load, not a stretch. Leave out the rounding if you have osteoporosis or ever broke a bone in your spine. If your wrists hurt, use your fists or forearms."),
  /* rock_back, name */
  NC_("program", "Rock back"),
  /* rock_back, summary */
  NC_("program", "Your hips go back while your back stays as still as a table."),
  /* rock_back, cue: short, also spoken */
  NC_("program", "Back as still as a table"),
  /* rock_back, part of a repetition */
  NC_("program", "Pause"),
  /* rock_back, cue: short, also spoken */
  NC_("program", "Breathe"),
  /* rock_back, part of a repetition */
  NC_("program", "Come forward"),
  /* rock_back, cue: short, also spoken */
  NC_("program", "Look at the floor"),
  /* rock_back, step 1 */
  NC_("program", "Start on your hands and knees with your natural back curve. Put something soft under your knees if you like."),
  /* rock_back, step 2 */
  NC_("program", "Keep your back still and push your hips back."),
  /* rock_back, step 3 */
  NC_("program", "Stop just before your low back starts to round."),
  /* rock_back, step 4 */
  NC_("program", "Pause for a breath, then come forward again."),
  /* rock_back, easier */
  NC_("program", "Rock back, a small way"),
  /* rock_back, easier, cue: short, also spoken */
  NC_("program", "Only a hand’s width"),
  /* rock_back, easier, step 1 */
  NC_("program", "Start on your hands and knees with a pillow between your buttocks and your heels."),
  /* rock_back, easier, step 2 */
  NC_("program", "Push your hips back by about a hand’s width."),
  /* rock_back, common mistake */
  NC_("program", "Sinking all the way back until your back is round."),
  /* rock_back, common mistake */
  NC_("program", "Letting your head hang."),
  /* rock_back, common mistake */
  NC_("program", "Locking your elbows."),
  /* rock_back, harder */
  NC_("program", "Stay for 5 seconds at the point where you stop."),
  /* rock_back, take care */
  NC_("program", "If your knees hurt, do not go right back onto your heels."),
  /* knee_rolls, name */
  NC_("program", "Knee rolls"),
  /* knee_rolls, summary */
  NC_("program", "Your knees roll a little from side to side to loosen your lower back."),
  /* knee_rolls, part of a repetition */
  NC_("program", "Roll"),
  /* knee_rolls, cue: short, also spoken */
  NC_("program", "Shoulders stay down"),
  /* knee_rolls, part of a repetition */
  NC_("program", "Come back"),
  /* knee_rolls, cue: short, also spoken */
  NC_("program", "Your belly brings them back"),
  /* knee_rolls, step 1 */
  NC_("program", "Lie on your back with your knees and feet together and your arms out to the sides."),
  /* knee_rolls, step 2 */
  NC_("program", "Let both knees roll a little to one side. Your shoulders stay on the floor."),
  /* knee_rolls, step 3 */
  NC_("program", "Pause for a breath."),
  /* knee_rolls, step 4 */
  NC_("program", "Use your belly to bring your knees back to the middle. That is one repetition."),
  /* knee_rolls, step 5 */
  NC_("program", "Roll to the other side next, and keep taking turns."),
  /* knee_rolls, easier */
  NC_("program", "Knee rolls, very small"),
  /* knee_rolls, easier, cue: short, also spoken */
  NC_("program", "Just a little"),
  /* knee_rolls, easier, step 1 */
  NC_("program", "Lie on your back with a cushion between your knees."),
  /* knee_rolls, easier, step 2 */
  NC_("program", "Let your knees roll only a hand’s width to one side, and pause."),
  /* knee_rolls, easier, step 3 */
  NC_("program", "Bring them back to the middle and change sides each time."),
  /* knee_rolls, common mistake */
  NC_("program", "Dropping your knees to the floor."),
  /* knee_rolls, common mistake */
  NC_("program", "Letting your shoulders lift."),
  /* knee_rolls, common mistake */
  NC_("program", "Going fast."),
  /* knee_rolls, harder */
  NC_("program", "Put your feet a little wider apart and take 4 seconds to come back."),
  /* knee_rolls, take care */
  NC_("program", "If this brings pain or tingling into your leg, stop and tell the app that it hurts."),
  /* glute_bridge, name */
  NC_("program", "Glute bridge"),
  /* glute_bridge, summary */
  NC_("program", "You lift your hips with your buttocks, the strongest helpers of your back."),
  /* glute_bridge, part of a repetition */
  NC_("program", "Lift"),
  /* glute_bridge, cue: short, also spoken */
  NC_("program", "Squeeze your buttocks first"),
  /* glute_bridge, cue: short, also spoken */
  NC_("program", "Push through your heels"),
  /* glute_bridge, part of a repetition */
  NC_("program", "Lower"),
  /* glute_bridge, cue: short, also spoken */
  NC_("program", "Slowly, all the way down"),
  /* glute_bridge, step 1 */
  NC_("program", "Lie on your back with your feet hip-width apart, your heels about a hand’s width from your buttocks."),
  /* glute_bridge, step 2 */
  NC_("program", "Tighten your belly gently and squeeze your buttocks first."),
  /* glute_bridge, step 3 */
  NC_("program", "Push through your heels and lift your hips until shoulders, hips, and knees are in line, or a little lower."),
  /* glute_bridge, step 4 */
  NC_("program", "Hold and breathe."),
  /* glute_bridge, step 5 */
  NC_("program", "Lower slowly, relax, and go again."),
  /* glute_bridge, easier */
  NC_("program", "Glute bridge, a small lift"),
  /* glute_bridge, easier, cue: short, also spoken */
  NC_("program", "A hand’s width is enough"),
  /* glute_bridge, easier, cue: short, also spoken */
  NC_("program", "Slowly"),
  /* glute_bridge, easier, step 2 */
  NC_("program", "Squeeze your buttocks and lift your hips only a hand’s width."),
  /* glute_bridge, easier, step 3 */
  NC_("program", "Hold and breathe, then lower slowly. If lifting is too much, just squeeze your buttocks."),
  /* glute_bridge, common mistake */
  NC_("program", "Arching your low back at the top."),
  /* glute_bridge, common mistake */
  NC_("program", "Pushing with your toes, which can cramp the back of your thighs."),
  /* glute_bridge, common mistake */
  NC_("program", "Letting your knees fall in or out."),
  /* glute_bridge, harder */
  NC_("program", "Hold for 5 seconds, or put a band around your thighs. The bridge march in phase 2 comes next."),
  /* glute_bridge, take care */
  NC_("program", "If your blood pressure is high, be sure to keep breathing. Late in pregnancy, squeeze your buttocks while standing instead."),
  /* easy_walk, name */
  NC_("program", "Easy walk"),
  /* easy_walk, summary */
  NC_("program", "A relaxed walk warms you up and calms a sore back."),
  /* easy_walk, position */
  NC_("program", "Walking"),
  /* easy_walk, part of a repetition */
  NC_("program", "Walk"),
  /* easy_walk, cue: short, also spoken */
  NC_("program", "Let your arms swing"),
  /* easy_walk, step 1 */
  NC_("program", "Walk at a pace at which you can talk in whole sentences. Around the room is fine."),
  /* easy_walk, step 2 */
  NC_("program", "Let your arms swing, look ahead, and take short, relaxed steps."),
  /* easy_walk, step 3 */
  NC_("program", "Several short walks count as much as a long one."),
  /* easy_walk, easier */
  NC_("program", "Marching in place"),
  /* easy_walk, easier, part of a repetition */
  NC_("program", "March"),
  /* easy_walk, easier, cue: short, also spoken */
  NC_("program", "Easy, with loose arms"),
  /* easy_walk, easier, step 1 */
  NC_("program", "Stand tall and hold on to a chair if you like."),
  /* easy_walk, easier, step 2 */
  NC_("program", "Lift one foot a little, then the other, in an easy rhythm."),
  /* easy_walk, easier, step 3 */
  NC_("program", "Stop and stand for a moment whenever you need to."),
  /* easy_walk, common mistake */
  NC_("program", "Going on until it hurts and then resting for days."),
  /* easy_walk, common mistake */
  NC_("program", "Walking stiffly with your arms held tight."),
  /* easy_walk, harder */
  NC_("program", "Over the weeks, build up to a half-hour walk on most days."),
  /* easy_walk, take care */
  NC_("program", "If walking brings pain, numbness, or weakness into your leg and sitting makes it go away, talk to a doctor or physiotherapist."),
  /* bird_dog, name */
  NC_("program", "Bird dog"),
  /* bird_dog, summary */
  NC_("program", "You reach out one arm and the opposite leg while your back stays still."),
  /* bird_dog, part of a repetition */
  NC_("program", "Reach"),
  /* bird_dog, cue: short, also spoken */
  NC_("program", "Think long, not high"),
  /* bird_dog, cue: short, also spoken */
  NC_("program", "Heel pushes back, thumb up"),
  /* bird_dog, part of a repetition */
  NC_("program", "Return"),
  /* bird_dog, cue: short, also spoken */
  NC_("program", "Hips stay level"),
  /* bird_dog, step 1 */
  NC_("program", "Kneel with your hands under your shoulders, your knees under your hips, and your back in its natural curve."),
  /* bird_dog, step 2 */
  NC_("program", "Tighten your belly gently. Reach one leg back and the opposite arm forward."),
  /* bird_dog, step 3 */
  NC_("program", "Think long, not high: your heel pushes back and your thumb points up."),
  /* bird_dog, step 4 */
  NC_("program", "Hold without letting your pelvis tip, and keep breathing."),
  /* bird_dog, step 5 */
  NC_("program", "Sweep hand and knee back under you. Do all repetitions on this side, then change."),
  /* bird_dog, easier */
  NC_("program", "Bird dog, leg only"),
  /* bird_dog, easier, cue: short, also spoken */
  NC_("program", "Toes stay on the floor"),
  /* bird_dog, easier, step 1 */
  NC_("program", "Kneel with your hands under your shoulders and your knees under your hips."),
  /* bird_dog, easier, step 2 */
  NC_("program", "Tighten your belly gently and slide one leg straight back. Your toes stay on the floor."),
  /* bird_dog, easier, step 3 */
  NC_("program", "Hold, breathe, and bring the knee back under you."),
  /* bird_dog, common mistake */
  NC_("program", "Lifting your leg higher than your hip, so that your back hollows."),
  /* bird_dog, common mistake */
  NC_("program", "Letting your pelvis tip to one side."),
  /* bird_dog, harder */
  NC_("program", "Make a fist and draw small squares in the air with it while you hold."),
  /* bird_dog, take care */
  NC_("program", "If your wrists, knees, or shoulders hurt, rest your forearms on a bench or a firm cushion. If reaching brings pain into your leg, reach less far."),
  /* dead_bug, name */
  NC_("program", "Dead bug"),
  /* dead_bug, summary */
  NC_("program", "You lower one arm and the opposite leg while your belly keeps your back still."),
  /* dead_bug, position */
  NC_("program", "On your back, knees over your hips"),
  /* dead_bug, cue: short, also spoken */
  NC_("program", "Breathe out, back stays down"),
  /* dead_bug, cue: short, also spoken */
  NC_("program", "Ribs down"),
  /* dead_bug, cue: short, also spoken */
  NC_("program", "Slow and steady"),
  /* dead_bug, step 1 */
  NC_("program", "Lie on your back with your arms up to the ceiling and your knees bent above your hips."),
  /* dead_bug, step 2 */
  NC_("program", "Tighten your belly so that your low back does not move."),
  /* dead_bug, step 3 */
  NC_("program", "Breathe out and lower one heel and the opposite arm toward the floor."),
  /* dead_bug, step 4 */
  NC_("program", "Stop just before your back would start to lift."),
  /* dead_bug, step 5 */
  NC_("program", "Come back and go again. Do one side first, then the other."),
  /* dead_bug, easier */
  NC_("program", "Dead bug, heel taps"),
  /* dead_bug, easier, cue: short, also spoken */
  NC_("program", "Back stays down"),
  /* dead_bug, easier, cue: short, also spoken */
  NC_("program", "Tap the floor lightly"),
  /* dead_bug, easier, step 1 */
  NC_("program", "Lie on your back with your knees bent and both feet on the floor."),
  /* dead_bug, easier, step 2 */
  NC_("program", "Tighten your belly gently and lift one foot a hand’s width."),
  /* dead_bug, easier, step 3 */
  NC_("program", "Lower it until your heel taps the floor. Your back does not move."),
  /* dead_bug, common mistake */
  NC_("program", "Letting your low back arch off the floor."),
  /* dead_bug, common mistake */
  NC_("program", "Letting your ribs flare up."),
  /* dead_bug, common mistake */
  NC_("program", "Moving fast."),
  /* dead_bug, harder */
  NC_("program", "Straighten the leg as you lower it and hold it just above the floor for 5 seconds."),
  /* dead_bug, take care */
  NC_("program", "If the front of your hip hurts, keep the knee bent more. In the second half of pregnancy, do the bird dog instead."),
  /* side_plank_knees, name */
  NC_("program", "Side plank from the knees"),
  /* side_plank_knees, summary */
  NC_("program", "You hold your body in a straight line from head to knees, on one side."),
  /* side_plank_knees, position */
  NC_("program", "On your side, on one forearm"),
  /* side_plank_knees, cue: short, also spoken */
  NC_("program", "Hips up and slightly forward"),
  /* side_plank_knees, cue: short, also spoken */
  NC_("program", "One line from head to knees"),
  /* side_plank_knees, cue: short, also spoken */
  NC_("program", "With control"),
  /* side_plank_knees, step 1 */
  NC_("program", "Lie on your side with your elbow under your shoulder and your knees bent, in line with your body."),
  /* side_plank_knees, step 2 */
  NC_("program", "Tighten your belly and push your hips up and slightly forward."),
  /* side_plank_knees, step 3 */
  NC_("program", "Make a straight line from your head to your knees."),
  /* side_plank_knees, step 4 */
  NC_("program", "Hold and breathe, then lower with control."),
  /* side_plank_knees, easier */
  NC_("program", "Side lean on a wall"),
  /* side_plank_knees, easier, part of a repetition */
  NC_("program", "Lean in"),
  /* side_plank_knees, easier, cue: short, also spoken */
  NC_("program", "Elbow at shoulder height"),
  /* side_plank_knees, easier, cue: short, also spoken */
  NC_("program", "Stand like a straight board"),
  /* side_plank_knees, easier, step 1 */
  NC_("program", "Stand side-on to a wall, an arm’s length away."),
  /* side_plank_knees, easier, step 2 */
  NC_("program", "Lean on the wall with your forearm, elbow at shoulder height."),
  /* side_plank_knees, easier, step 3 */
  NC_("program", "Keep your body straight from head to feet, hold, and breathe."),
  /* side_plank_knees, common mistake */
  NC_("program", "Letting your hips sag or twist back."),
  /* side_plank_knees, common mistake */
  NC_("program", "Pulling your shoulder up to your ear."),
  /* side_plank_knees, common mistake */
  NC_("program", "Holding on after you start to shake."),
  /* side_plank_knees, harder */
  NC_("program", "When 30 seconds feel steady, try it on your feet with the top foot in front, 10 seconds at a time."),
  /* side_plank_knees, take care */
  NC_("program", "If your shoulder hurts, do the version on the wall."),
  /* front_plank, name */
  NC_("program", "Front plank from the knees"),
  /* front_plank, summary */
  NC_("program", "You hold your body in a straight line on forearms and knees."),
  /* front_plank, position */
  NC_("program", "Face down, on forearms and knees"),
  /* front_plank, cue: short, also spoken */
  NC_("program", "Squeeze your buttocks"),
  /* front_plank, cue: short, also spoken */
  NC_("program", "Long neck, quiet breath"),
  /* front_plank, step 1 */
  NC_("program", "Lie face down with your forearms on the floor and your elbows under your shoulders."),
  /* front_plank, step 2 */
  NC_("program", "Keep your knees down and lift your hips until there is a straight line from your head to your knees."),
  /* front_plank, step 3 */
  NC_("program", "Squeeze your buttocks, draw your ribs down, and keep your neck long."),
  /* front_plank, step 4 */
  NC_("program", "Hold and breathe quietly, then lower."),
  /* front_plank, easier */
  NC_("program", "Plank on a counter"),
  /* front_plank, easier, cue: short, also spoken */
  NC_("program", "One straight line"),
  /* front_plank, easier, step 1 */
  NC_("program", "Put your hands on a kitchen counter or a sturdy table and step back."),
  /* front_plank, easier, step 2 */
  NC_("program", "Make a straight line from your head to your heels."),
  /* front_plank, easier, step 3 */
  NC_("program", "Squeeze your buttocks, hold, and breathe."),
  /* front_plank, common mistake */
  NC_("program", "Letting your low back sag."),
  /* front_plank, common mistake */
  NC_("program", "Pushing your hips high up."),
  /* front_plank, harder */
  NC_("program", "Straighten your legs and hold on forearms and toes, 10 seconds at a time."),
  /* front_plank, take care */
  NC_("program", "If your shoulder hurts, if you are late in pregnancy, or if you have a hernia or a gap in your belly muscles, use the counter or leave this out."),
  /* clamshell, name */
  NC_("program", "Clamshell"),
  /* clamshell, summary */
  NC_("program", "Your top knee opens like a shell and trains the side of your hip."),
  /* clamshell, position */
  NC_("program", "On your side, knees bent"),
  /* clamshell, part of a repetition */
  NC_("program", "Open"),
  /* clamshell, cue: short, also spoken */
  NC_("program", "Hips stay stacked"),
  /* clamshell, cue: short, also spoken */
  NC_("program", "Heels together"),
  /* clamshell, part of a repetition */
  NC_("program", "Close"),
  /* clamshell, step 1 */
  NC_("program", "Lie on your side with your hips stacked, your knees bent, and your heels together."),
  /* clamshell, step 2 */
  NC_("program", "Tighten your belly gently and put your hand on your top hip bone."),
  /* clamshell, step 3 */
  NC_("program", "Open your top knee like a shell. Your pelvis does not roll back."),
  /* clamshell, step 4 */
  NC_("program", "Hold for a moment and close slowly."),
  /* clamshell, easier */
  NC_("program", "Clamshell, a small opening"),
  /* clamshell, easier, cue: short, also spoken */
  NC_("program", "Only a little"),
  /* clamshell, easier, step 1 */
  NC_("program", "Lie on your side with a pillow between your knees and your heels together."),
  /* clamshell, easier, step 2 */
  NC_("program", "Open your top knee only a little way."),
  /* clamshell, common mistake */
  NC_("program", "Letting your pelvis roll back."),
  /* clamshell, common mistake */
  NC_("program", "Swinging the knee up fast."),
  /* clamshell, common mistake */
  NC_("program", "Letting your feet come apart."),
  /* clamshell, harder */
  NC_("program", "Put a loop band around your thighs. After that, lift the straight top leg instead."),
  /* clamshell, take care */
  NC_("program", "If the side of your hip hurts when you lie on it, do it standing: hold on to a chair and turn your knee out."),
  /* bridge_march, name */
  NC_("program", "Bridge march"),
  /* bridge_march, summary */
  NC_("program", "You hold the bridge and lift one foot at a time without letting your hips drop."),
  /* bridge_march, position */
  NC_("program", "On your back, hips lifted"),
  /* bridge_march, part of a repetition */
  NC_("program", "Lift the foot"),
  /* bridge_march, part of a repetition */
  NC_("program", "Put it down"),
  /* bridge_march, cue: short, also spoken */
  NC_("program", "Softly"),
  /* bridge_march, step 1 */
  NC_("program", "Lift into the bridge and hold your hips level."),
  /* bridge_march, step 2 */
  NC_("program", "Without letting your hips drop, lift one foot about an inch (2 to 3 cm) off the floor."),
  /* bridge_march, step 3 */
  NC_("program", "Hold, then put the foot down softly. Repeat with the same foot."),
  /* bridge_march, step 4 */
  NC_("program", "At the end of the set, lower your hips slowly. Then do the other side."),
  /* bridge_march, easier */
  NC_("program", "Bridge with heel lift"),
  /* bridge_march, easier, part of a repetition */
  NC_("program", "Lift the heel"),
  /* bridge_march, easier, cue: short, also spoken */
  NC_("program", "Toes stay down"),
  /* bridge_march, easier, step 1 */
  NC_("program", "Lift into the bridge on both feet."),
  /* bridge_march, easier, step 2 */
  NC_("program", "Lift only one heel. The toes stay on the floor."),
  /* bridge_march, easier, step 3 */
  NC_("program", "Hold for a moment and put it down. Rest your hips on the floor whenever you need to."),
  /* bridge_march, common mistake */
  NC_("program", "Letting the hip on the free side drop."),
  /* bridge_march, common mistake */
  NC_("program", "Arching your back."),
  /* bridge_march, common mistake */
  NC_("program", "Pushing through your toes until the thigh cramps."),
  /* bridge_march, harder */
  NC_("program", "Lift and lower your hips on one leg, 8 to 10 times on each side."),
  /* bridge_march, take care */
  NC_("program", "If the back of your thigh cramps, stop and bring your heels closer. If your back or buttock hurts sharply, go back to the glute bridge."),
  /* pallof_press, name */
  NC_("program", "Band press"),
  /* pallof_press, summary */
  NC_("program", "A band tries to turn you, and your belly muscles say no."),
  /* pallof_press, position */
  NC_("program", "Standing, side-on to the band"),
  /* pallof_press, part of a repetition */
  NC_("program", "Press"),
  /* pallof_press, cue: short, also spoken */
  NC_("program", "Straight ahead"),
  /* pallof_press, cue: short, also spoken */
  NC_("program", "Do not let it turn you"),
  /* pallof_press, cue: short, also spoken */
  NC_("program", "Slowly to your chest"),
  /* pallof_press, step 1 */
  NC_("program", "Fix the band at chest height to something that cannot move, such as a closed door with an anchor. Check it every time."),
  /* pallof_press, step 2 */
  NC_("program", "Stand side-on to it, feet hip-width apart, knees soft, hands at your breastbone, and the band tight."),
  /* pallof_press, step 3 */
  NC_("program", "Tighten your belly and press your hands straight forward. Do not let the band turn you."),
  /* pallof_press, step 4 */
  NC_("program", "Hold, then bring your hands back."),
  /* pallof_press, easier */
  NC_("program", "Band press, closer"),
  /* pallof_press, easier, step 1 */
  NC_("program", "Stand closer to the anchor, or take a thinner band, so that it pulls less."),
  /* pallof_press, easier, step 2 */
  NC_("program", "Tighten your belly and press your hands half way forward."),
  /* pallof_press, easier, step 3 */
  NC_("program", "Hold, breathe, and bring your hands back."),
  /* pallof_press, common mistake */
  NC_("program", "Turning toward the anchor."),
  /* pallof_press, common mistake */
  NC_("program", "Leaning away from it."),
  /* pallof_press, common mistake */
  NC_("program", "Pulling your shoulders up."),
  /* pallof_press, harder */
  NC_("program", "Stand farther from the anchor, or kneel on one knee."),
  /* pallof_press, take care */
  NC_("program", "Look at the band and its anchor before each session: a torn band or a loose anchor can hit you."),
  /* hip_hinge_dowel, name */
  NC_("program", "Hip hinge with a stick"),
  /* hip_hinge_dowel, summary */
  NC_("program", "You learn to bend from your hips while your back stays still."),
  /* hip_hinge_dowel, position */
  NC_("program", "Standing, a stick along your back"),
  /* hip_hinge_dowel, part of a repetition */
  NC_("program", "Hinge"),
  /* hip_hinge_dowel, cue: short, also spoken */
  NC_("program", "Push your hips back"),
  /* hip_hinge_dowel, cue: short, also spoken */
  NC_("program", "Head, back, tailbone touch"),
  /* hip_hinge_dowel, part of a repetition */
  NC_("program", "Stand up"),
  /* hip_hinge_dowel, step 1 */
  NC_("program", "Hold a stick along your back so that it touches your head, the middle of your back, and your tailbone."),
  /* hip_hinge_dowel, step 2 */
  NC_("program", "Bend your knees a little."),
  /* hip_hinge_dowel, step 3 */
  NC_("program", "Push your hips back, as if you were closing a drawer with them."),
  /* hip_hinge_dowel, step 4 */
  NC_("program", "Keep all three points on the stick. Stop when one of them comes off."),
  /* hip_hinge_dowel, step 5 */
  NC_("program", "Squeeze your buttocks to stand up."),
  /* hip_hinge_dowel, easier */
  NC_("program", "Hip hinge to a wall"),
  /* hip_hinge_dowel, easier, cue: short, also spoken */
  NC_("program", "Reach back for the wall"),
  /* hip_hinge_dowel, easier, cue: short, also spoken */
  NC_("program", "Touch it lightly"),
  /* hip_hinge_dowel, easier, step 1 */
  NC_("program", "Stand with your back to a wall, about a foot (30 cm) away."),
  /* hip_hinge_dowel, easier, step 2 */
  NC_("program", "Bend your knees a little and push your hips back until your buttocks touch the wall."),
  /* hip_hinge_dowel, easier, step 3 */
  NC_("program", "Squeeze your buttocks and stand up."),
  /* hip_hinge_dowel, common mistake */
  NC_("program", "Bending at the waist, so that the stick leaves your tailbone."),
  /* hip_hinge_dowel, common mistake */
  NC_("program", "Squatting down instead of pushing your hips back."),
  /* hip_hinge_dowel, common mistake */
  NC_("program", "Looking up."),
  /* hip_hinge_dowel, harder */
  NC_("program", "Cross your arms on your chest and take 5 seconds to hinge."),
  /* hip_hinge_dowel, take care */
  NC_("program", "If bending brings sharp pain, use the wall and a smaller movement."),
  /* goblet_box_squat, name */
  NC_("program", "Goblet squat to a chair"),
  /* goblet_box_squat, summary */
  NC_("program", "You sit down and stand up with a weight at your chest."),
  /* goblet_box_squat, position */
  NC_("program", "Standing in front of a chair"),
  /* goblet_box_squat, part of a repetition */
  NC_("program", "Sit down"),
  /* goblet_box_squat, cue: short, also spoken */
  NC_("program", "Hips go back first"),
  /* goblet_box_squat, part of a repetition */
  NC_("program", "Touch"),
  /* goblet_box_squat, cue: short, also spoken */
  NC_("program", "Touch, do not relax"),
  /* goblet_box_squat, cue: short, also spoken */
  NC_("program", "Push through your whole foot"),
  /* goblet_box_squat, step 1 */
  NC_("program", "Stand in front of a steady chair with your feet shoulder-width apart."),
  /* goblet_box_squat, step 2 */
  NC_("program", "Hold the weight against your breastbone."),
  /* goblet_box_squat, step 3 */
  NC_("program", "Tighten your belly, push your hips back, and sit down under control."),
  /* goblet_box_squat, step 4 */
  NC_("program", "Touch the chair without relaxing."),
  /* goblet_box_squat, step 5 */
  NC_("program", "Push through the middle of your feet and stand tall, buttocks tight."),
  /* goblet_box_squat, easier */
  NC_("program", "Sit to stand"),
  /* goblet_box_squat, easier, cue: short, also spoken */
  NC_("program", "Hands slide down your thighs"),
  /* goblet_box_squat, easier, part of a repetition */
  NC_("program", "Rest"),
  /* goblet_box_squat, easier, cue: short, also spoken */
  NC_("program", "Sit and breathe"),
  /* goblet_box_squat, easier, cue: short, also spoken */
  NC_("program", "Lean forward, then rise"),
  /* goblet_box_squat, easier, step 1 */
  NC_("program", "Stand in front of a chair with a firm cushion on it. Use no weight."),
  /* goblet_box_squat, easier, step 2 */
  NC_("program", "Put your hands on your thighs, push your hips back, and sit down slowly."),
  /* goblet_box_squat, easier, step 3 */
  NC_("program", "Lean forward with a straight back and stand up."),
  /* goblet_box_squat, common mistake */
  NC_("program", "Dropping onto the chair."),
  /* goblet_box_squat, common mistake */
  NC_("program", "Letting your knees fall in."),
  /* goblet_box_squat, common mistake */
  NC_("program", "Rounding your low back at the bottom."),
  /* goblet_box_squat, harder */
  NC_("program", "Use a lower seat, then squat without touching it."),
  /* goblet_box_squat, take care */
  NC_("program", "If your knees hurt, use a higher seat."),
  /* db_rdl, name */
  NC_("program", "Romanian deadlift, half way"),
  /* db_rdl, summary */
  NC_("program", "You hinge from your hips with a weight in your hands, down to your knees."),
  /* db_rdl, position */
  NC_("program", "Standing, the weight at your thighs"),
  /* db_rdl, cue: short, also spoken */
  NC_("program", "Weight slides down your legs"),
  /* db_rdl, cue: short, also spoken */
  NC_("program", "Back stays flat"),
  /* db_rdl, step 1 */
  NC_("program", "Hold the weight against your thighs. Stand with your feet hip-width apart and your knees soft."),
  /* db_rdl, step 2 */
  NC_("program", "Tighten your belly and draw your shoulder blades down."),
  /* db_rdl, step 3 */
  NC_("program", "Push your hips back and let the weight slide down your legs as far as your knees."),
  /* db_rdl, step 4 */
  NC_("program", "Stop when you feel the back of your thighs, or before your back would move."),
  /* db_rdl, step 5 */
  NC_("program", "Squeeze your buttocks to stand up. Do not lean back at the top."),
  /* db_rdl, easier */
  NC_("program", "Romanian deadlift without weight"),
  /* db_rdl, easier, step 1 */
  NC_("program", "Stand with your feet hip-width apart, your knees soft, and your hands on your thighs. Use no weight."),
  /* db_rdl, easier, step 2 */
  NC_("program", "Push your hips back and let your hands slide half way down your thighs."),
  /* db_rdl, common mistake */
  NC_("program", "Rounding your low back."),
  /* db_rdl, common mistake */
  NC_("program", "Letting the weight drift away from your legs."),
  /* db_rdl, common mistake */
  NC_("program", "Leaning back at the top."),
  /* db_rdl, harder */
  NC_("program", "Go down to the middle of your shins, still with a flat back."),
  /* db_rdl, take care */
  NC_("program", "End the set as soon as your back starts to round. If you have osteoporosis or ever broke a bone in your spine, talk to a doctor or physiotherapist first."),
  /* raised_lift, name */
  NC_("program", "Lift from a stool"),
  /* raised_lift, summary */
  NC_("program", "You practice lifting a box or bag the way you need it every day."),
  /* raised_lift, position */
  NC_("program", "Standing close to a stool"),
  /* raised_lift, cue: short, also spoken */
  NC_("program", "Breathe out as you lift"),
  /* raised_lift, part of a repetition */
  NC_("program", "Stand tall"),
  /* raised_lift, cue: short, also spoken */
  NC_("program", "Load close to you"),
  /* raised_lift, cue: short, also spoken */
  NC_("program", "Hips back, back flat"),
  /* raised_lift, part of a repetition */
  NC_("program", "Reset"),
  /* raised_lift, cue: short, also spoken */
  NC_("program", "Breathe in, get ready"),
  /* raised_lift, step 1 */
  NC_("program", "Put a box or bag with handles on a stool or a low chair. Stand close, one foot on each side if you can."),
  /* raised_lift, step 2 */
  NC_("program", "Push your hips back and bend your knees, chest up, arms long."),
  /* raised_lift, step 3 */
  NC_("program", "Tighten your belly and breathe out as you lift."),
  /* raised_lift, step 4 */
  NC_("program", "Stand tall for a moment with the load close to you."),
  /* raised_lift, step 5 */
  NC_("program", "Lower it the same way. Never twist with the load: turn your feet."),
  /* raised_lift, easier */
  NC_("program", "Lift from a table"),
  /* raised_lift, easier, step 1 */
  NC_("program", "Put a light box or bag on a table. Stand close to it."),
  /* raised_lift, easier, step 2 */
  NC_("program", "Tighten your belly, breathe out, and lift it to your body."),
  /* raised_lift, easier, step 3 */
  NC_("program", "Stand tall for a moment, then put it down slowly."),
  /* raised_lift, common mistake */
  NC_("program", "Holding the load far from your body."),
  /* raised_lift, common mistake */
  NC_("program", "Twisting while you lift."),
  /* raised_lift, common mistake */
  NC_("program", "Lifting with a jerk."),
  /* raised_lift, harder */
  NC_("program", "Lift from a lower place, a hand’s width lower each time."),
  /* suitcase_carry, name */
  NC_("program", "Suitcase carry"),
  /* suitcase_carry, summary */
  NC_("program", "You carry a weight in one hand and stay tall."),
  /* suitcase_carry, position */
  NC_("program", "Walking, a weight in one hand"),
  /* suitcase_carry, part of a repetition */
  NC_("program", "Pick up"),
  /* suitcase_carry, cue: short, also spoken */
  NC_("program", "Tall, shoulders level"),
  /* suitcase_carry, part of a repetition */
  NC_("program", "Put down"),
  /* suitcase_carry, step 1 */
  NC_("program", "Clear the floor. Push your hips back, keep your back flat, and pick the weight up."),
  /* suitcase_carry, step 2 */
  NC_("program", "Stand tall with your shoulders level and tighten your belly gently."),
  /* suitcase_carry, step 3 */
  NC_("program", "Walk slowly with short steps. Do not lean to either side, and keep breathing."),
  /* suitcase_carry, step 4 */
  NC_("program", "Put the weight down the same way and change hands."),
  /* suitcase_carry, easier */
  NC_("program", "Suitcase hold"),
  /* suitcase_carry, easier, step 1 */
  NC_("program", "Take a lighter weight. Push your hips back, keep your back flat, and pick it up."),
  /* suitcase_carry, easier, step 2 */
  NC_("program", "Stand still and tall with your shoulders level. Keep breathing."),
  /* suitcase_carry, common mistake */
  NC_("program", "Leaning away from the weight."),
  /* suitcase_carry, common mistake */
  NC_("program", "Pulling your shoulder up."),
  /* suitcase_carry, common mistake */
  NC_("program", "Rushing."),
  /* suitcase_carry, harder */
  NC_("program", "Walk longer first. Take more weight only after that."),
  /* suitcase_carry, take care */
  NC_("program", "If your hand or shoulder hurts, take less weight and walk less far."),
  /* farmer_carry, name */
  NC_("program", "Farmer’s carry"),
  /* farmer_carry, summary */
  NC_("program", "You carry a weight in each hand and walk tall."),
  /* farmer_carry, position */
  NC_("program", "Walking, a weight in each hand"),
  /* farmer_carry, cue: short, also spoken */
  NC_("program", "Tall, ribs over hips"),
  /* farmer_carry, step 1 */
  NC_("program", "Put two equal weights or bags beside your feet. Their weight together is what the app shows."),
  /* farmer_carry, step 2 */
  NC_("program", "Push your hips back, keep your back flat, and pick both up."),
  /* farmer_carry, step 3 */
  NC_("program", "Walk tall with slow, even steps and your arms by your sides. Turn with your feet."),
  /* farmer_carry, step 4 */
  NC_("program", "Put them down the same way."),
  /* farmer_carry, easier */
  NC_("program", "Farmer’s hold"),
  /* farmer_carry, easier, step 1 */
  NC_("program", "Take two lighter weights. Push your hips back, keep your back flat, and pick both up."),
  /* farmer_carry, easier, step 2 */
  NC_("program", "Stand still and tall. Keep breathing."),
  /* farmer_carry, common mistake */
  NC_("program", "Rounding your shoulders."),
  /* farmer_carry, common mistake */
  NC_("program", "Letting the weights swing."),
  /* farmer_carry, harder */
  NC_("program", "Walk for up to a minute, then take a little more weight."),
  /* farmer_carry, take care */
  NC_("program", "If your hand or shoulder hurts, take less weight and walk less far. Clear the floor before you start."),
  /* loaded_step_up, name */
  NC_("program", "Step-up"),
  /* loaded_step_up, summary */
  NC_("program", "You step up with one leg and lower yourself slowly with the same leg."),
  /* loaded_step_up, position */
  NC_("program", "Standing in front of a step"),
  /* loaded_step_up */
  NC_("program", "Step-up with a weight"),
  /* loaded_step_up, part of a repetition */
  NC_("program", "Step up"),
  /* loaded_step_up, cue: short, also spoken */
  NC_("program", "Push through your heel"),
  /* loaded_step_up, cue: short, also spoken */
  NC_("program", "Slowly, with the same leg"),
  /* loaded_step_up, step 1 */
  NC_("program", "Hold a weight in one hand. Put your whole foot on a step, with a rail or a wall within reach."),
  /* loaded_step_up, step 2 */
  NC_("program", "Lean slightly forward and push through the heel of the top foot."),
  /* loaded_step_up, step 3 */
  NC_("program", "Stand tall on the step with your hips level."),
  /* loaded_step_up, step 4 */
  NC_("program", "Lower yourself slowly with the same leg."),
  /* loaded_step_up, easier */
  NC_("program", "Step-up without weight"),
  /* loaded_step_up, easier, cue: short, also spoken */
  NC_("program", "Hand on the rail"),
  /* loaded_step_up, easier, step 1 */
  NC_("program", "Use a low step and hold on to the rail. Use no weight."),
  /* loaded_step_up, easier, step 2 */
  NC_("program", "Put your whole foot on the step and push through the heel."),
  /* loaded_step_up, easier, step 3 */
  NC_("program", "Stand tall, then lower yourself slowly with the same leg."),
  /* loaded_step_up, common mistake */
  NC_("program", "Pushing off with the back foot."),
  /* loaded_step_up, common mistake */
  NC_("program", "Letting your knee fall in."),
  /* loaded_step_up, common mistake */
  NC_("program", "Dropping down."),
  /* loaded_step_up, harder */
  NC_("program", "Hold the weight in the hand opposite the leg that works, then use a higher step."),
  /* loaded_step_up, take care */
  NC_("program", "If your balance is not steady, hold the rail and leave the weight. If your knee hurts, use a lower step."),
  /* split_squat, name */
  NC_("program", "Split squat with support"),
  /* split_squat, summary */
  NC_("program", "You lower yourself on one leg in front, the way you get down to the floor."),
  /* split_squat, position */
  NC_("program", "Standing, one foot behind you"),
  /* split_squat, cue: short, also spoken */
  NC_("program", "Straight down"),
  /* split_squat, cue: short, also spoken */
  NC_("program", "Body tall"),
  /* split_squat, part of a repetition */
  NC_("program", "Rise"),
  /* split_squat, cue: short, also spoken */
  NC_("program", "Push through the front heel"),
  /* split_squat, step 1 */
  NC_("program", "Stand with one foot far behind the other, the back heel up, and one hand on a chair. Hold a weight in the other hand."),
  /* split_squat, step 2 */
  NC_("program", "Keep your body tall and tighten your belly."),
  /* split_squat, step 3 */
  NC_("program", "Lower yourself straight down as far as it is comfortable."),
  /* split_squat, step 4 */
  NC_("program", "Push through the front heel to rise."),
  /* split_squat, easier */
  NC_("program", "Split squat, a quarter of the way"),
  /* split_squat, easier, step 1 */
  NC_("program", "Stand with one foot behind the other and hold on with both hands. Use no weight."),
  /* split_squat, easier, step 2 */
  NC_("program", "Lower yourself only a quarter of the way."),
  /* split_squat, common mistake */
  NC_("program", "Leaning far forward."),
  /* split_squat, common mistake */
  NC_("program", "Arching your back too much."),
  /* split_squat, common mistake */
  NC_("program", "Letting the front knee fall in."),
  /* split_squat, harder */
  NC_("program", "Go deeper, then hold the weight in the hand opposite the front leg."),
  /* split_squat, take care */
  NC_("program", "If your knee hurts, go down only a quarter of the way."),
  /* supported_row, name */
  NC_("program", "Row with support"),
  /* supported_row, summary */
  NC_("program", "You pull a weight to your hip while your other hand holds on to a chair."),
  /* supported_row, position */
  NC_("program", "Leaning forward, one hand on a chair"),
  /* supported_row, part of a repetition */
  NC_("program", "Pull"),
  /* supported_row, cue: short, also spoken */
  NC_("program", "Elbow to your hip pocket"),
  /* supported_row, cue: short, also spoken */
  NC_("program", "Shoulders square"),
  /* supported_row, step 1 */
  NC_("program", "Put one hand on a steady chair, push your hips back, and lean forward with a flat back."),
  /* supported_row, step 2 */
  NC_("program", "Let the weight hang under your shoulder."),
  /* supported_row, step 3 */
  NC_("program", "Tighten your belly and pull your elbow toward your hip pocket."),
  /* supported_row, step 4 */
  NC_("program", "Pause, then lower slowly. Shoulders and hips stay square to the floor."),
  /* supported_row, easier */
  NC_("program", "Row with support, more upright"),
  /* supported_row, easier, step 1 */
  NC_("program", "Put one hand on a table or a high chair back, so that you lean forward only a little. Take a lighter weight."),
  /* supported_row, easier, step 3 */
  NC_("program", "Pause, then lower slowly."),
  /* supported_row, common mistake */
  NC_("program", "Twisting your body to lift the weight."),
  /* supported_row, common mistake */
  NC_("program", "Rounding your back."),
  /* supported_row, harder */
  NC_("program", "Put less of your weight on the supporting hand."),
  /* supported_row, take care */
  NC_("program", "If leaning forward hurts, stay more upright or leave this out."),
  /* source; translate only what is not a name or a title */
  NC_("program", "NHS: Lower back pain exercises"),
  /* source; translate only what is not a name or a title */
  NC_("program", "NHS inform: Exercises for back pain"),
  /* source; translate only what is not a name or a title */
  NC_("program", "Mayo Clinic: Back exercises in 15 minutes a day"),
  /* source; translate only what is not a name or a title */
  NC_("program", "American Academy of Orthopaedic Surgeons, OrthoInfo: Spine Conditioning Program"),
  /* source; translate only what is not a name or a title */
  NC_("program", "Versus Arthritis: Exercises for the back"),
  /* source; translate only what is not a name or a title */
  NC_("program", "Stuart McGill: Designing Back Exercise"),
  /* source; translate only what is not a name or a title */
  NC_("program", "protectyourback101.com: lessons"),
  /* source; translate only what is not a name or a title */
  NC_("program", "Distefano and others 2009, Journal of Orthopaedic & Sports Physical Therapy: gluteal muscle activity in common exercises"),
  /* source; translate only what is not a name or a title */
  NC_("program", "Open program data of the Schiena app, for comparing doses"),
  /* source; translate only what is not a name or a title */
  NC_("program", "phyxphysio.co.nz: Deadlift"),
  /* source; translate only what is not a name or a title */
  NC_("program", "drannielinville.com: Dumbbell deadlift"),
  /* source; translate only what is not a name or a title */
  NC_("program", "elsbethvaino.com: Hip hinge with a dowel"),
  /* source; translate only what is not a name or a title */
  NC_("program", "robbinsptwest.com: Hip hinge"),
  /* source; translate only what is not a name or a title */
  NC_("program", "Berglund and others 2015, Journal of Strength and Conditioning Research: who gains from deadlift training"),
  /* source; translate only what is not a name or a title */
  NC_("program", "WalkBack trial, Lancet 2024: walking to prevent the return of low back pain"),
  /* source; translate only what is not a name or a title */
  NC_("program", "Common physiotherapy practice, put together by this project; no single source"),
};
