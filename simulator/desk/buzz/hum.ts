const motorHz = 150
const loudness = 0.25
/** Time in which the hum swells and fades, s: none at all would click. */
const fadeSeconds = 0.008

/**
 * The sound of the motor. Browsers allow sound after a click only, so that it is made when it is
 * first switched on.
 */
export function createHum(): { switch(on: boolean): void; hum(on: boolean): void } {
  let context: AudioContext | null = null
  let gain: GainNode | null = null
  let audible = false
  return {
    switch(on) {
      audible = on
      if (on && context === null) {
        context = new AudioContext()
        gain = startMotor(context)
      }
      if (!on) gain?.gain.setTargetAtTime(0, 0, fadeSeconds)
    },
    hum(on) {
      if (audible && context && gain) {
        gain.gain.setTargetAtTime(on ? loudness : 0, context.currentTime, fadeSeconds)
      }
    },
  }
}

function startMotor(context: AudioContext): GainNode {
  const motor = new OscillatorNode(context, { type: 'triangle', frequency: motorHz })
  const gain = new GainNode(context, { gain: 0 })
  motor.connect(gain).connect(context.destination)
  motor.start()
  return gain
}
