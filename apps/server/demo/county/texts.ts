/** A text of the demo county: a file in `texts/` with what a clerk enters beside it. */
export interface DemoText {
  file: string
  title: string
  /** Day of the meeting or of the document, `YYYY-MM-DD`. */
  date: string
  /** Absent for documents nobody spoke. */
  speaker?: string
  meeting?: string
}

/** Oldest first. Written for this project; every name, figure and place in them is invented. */
export const demoTexts: DemoText[] = [
  {
    file: '2026-03-03-education-work-meeting.txt',
    title: '在全县教育工作会议上的讲话',
    date: '2026-03-03',
    speaker: '岳明川',
    meeting: '全县教育工作会议',
  },
  {
    file: '2026-04-13-campus-safety-meeting.txt',
    title: '在全县校园安全专项检查情况通报暨整改部署会议上的讲话',
    date: '2026-04-13',
    speaker: '邵立群',
    meeting: '全县校园安全专项检查情况通报暨整改部署会议',
  },
  {
    file: '2026-05-18-leading-group-minutes.txt',
    title: '云河县教育高质量发展工作领导小组会议纪要〔2026〕2号',
    date: '2026-05-18',
    meeting: '县教育高质量发展工作领导小组2026年第二次会议',
  },
  {
    file: '2026-06-08-rectification-notice.txt',
    title: '关于印发教育督导反馈问题整改方案的通知',
    date: '2026-06-08',
  },
  {
    file: '2026-09-01-term-opening-speech.md',
    title: '在全县教育系统秋季学期开学工作部署会上的讲话',
    date: '2026-09-01',
    speaker: '岳明川',
    meeting: '全县教育系统秋季学期开学工作部署会',
  },
]
