export { PersonMenu } from './PersonMenu.tsx'
export { actingOf, sessionQuery, useMay, useSession } from './session.ts'
export { UnitField, unitsQuery } from './UnitField.tsx'
export { PeoplePart, UnitsPart } from './parts.ts'
