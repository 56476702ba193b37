export {
  type FreeTime,
  listFreeTimes,
  listQuestions,
  listServiceTimes,
  type MarkDay,
  type Question,
  type ServiceTime,
  streamMarks,
} from './figure-sources.js';
