import { nameNumber, pinyinOf } from './county/names.ts'
import { officePeople } from './county/office-people.ts'
import type { DemoPerson } from './county/person.ts'
import { schoolPeople } from './county/school-people.ts'
import { sectionUnits } from './county/sections.ts'
import { townSchools } from './county/town-schools.ts'
import { centreUnits, townshipSchools } from './county/townships.ts'
import type { DemoUnit } from './county/unit.ts'

export type { DemoPerson, DemoPost } from './county/person.ts'
export type { DemoUnit } from './county/unit.ts'
export { demoTexts } from './county/texts.ts'
export type { DemoText } from './county/texts.ts'

const schools: DemoUnit[] = [...townSchools, ...townshipSchools].map((school, index) => ({
  code: `S${String(index + 1).padStart(3, '0')}`,
  ...school,
}))

/** 云河县 is invented: the bureau, its 12 sections, 9 township centre schools and 120 schools, parents before children. */
export const demoUnits: DemoUnit[] = [...sectionUnits, ...centreUnits, ...schools]

/** Its people, the leaders first. Names, user names and posts are the same every time. */
export const demoPeople: DemoPerson[] = named()

function named(): DemoPerson[] {
  const taken = new Set<string>()
  let next = 0
  return [...officePeople, ...schoolPeople(centreUnits, schools)].map(({ name, userName, posts }, index) => {
    const found = name === undefined ? nameNumber(next++) : { name, pinyin: pinyinOf(name) }
    return {
      code: `P${String(index + 1).padStart(3, '0')}`,
      name: found.name,
      userName: userName ?? untaken(found.pinyin, taken),
      posts,
    }
  })
}

/** People of different characters can sound alike; the second of them gets a 2. */
function untaken(pinyin: string, taken: Set<string>): string {
  let userName = pinyin
  for (let more = 2; taken.has(userName); more++) userName = `${pinyin}${more}`
  taken.add(userName)
  return userName
}
