const RECORD_ID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Whether a text can be the identifier of a class or pupil; anything else is as absent as one that is not there. */
export const isRecordId = (text: string): boolean => RECORD_ID.test(text);
