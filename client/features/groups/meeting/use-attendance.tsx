import { useEffect, useEffectEvent, useState } from "react";
import type { Attendance, Meeting } from "#core/contract/meeting.ts";
import { useSaveAttendance } from "../../../api/use-meetings.ts";
import { useVersioned } from "../../../state/use-versioned.ts";
import { DoubtfulCheck } from "../../../ui/doubtful-check.tsx";

/** So long after the last key what is written is saved. */
const PAUSE_MS = 400;
const MOST_PEOPLE = 50;

type Changes = ReadonlyMap<string, number>;

/** Who came, as it is written: shown at once, saved when the hand rests, each organisation by itself. */
export function useAttendance(meeting: Meeting) {
  const save = useSaveAttendance(meeting.id);
  const versioned = useVersioned(save);
  const [changes, setChanges] = useState<Changes>(new Map());
  const [name, setName] = useState("");
  const [isTextChecked, setIsTextChecked] = useState(false);
  const attendance = withChanges(meeting.attendance, changes);
  const stored = {
    attendance: meeting.attendance.map((one) => `${one.organisation} ${one.people}`),
    version: meeting.attendanceVersion,
  };
  const isReady = changes.size > 0 && !save.isPending && !save.isError;
  const send = (isChecked: boolean) =>
    versioned.send(
      stored,
      { items: attendance, isTextChecked: isChecked },
      // What was written meanwhile stays to be saved.
      { onSuccess: () => setChanges((now) => (now === changes ? new Map() : now)) },
    );
  const sendNow = useEffectEvent(() => send(isTextChecked));
  const waiting = isReady ? changes : null;
  useEffect(() => {
    if (waiting === null) return;
    const timer = setTimeout(() => sendNow(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [waiting]);
  const set = (organisation: string, people: number) => {
    setChanges(new Map([...changes, [organisation, Math.min(MOST_PEOPLE, Math.max(0, people))]]));
    if (save.isError && versioned.cameBetween === null) save.reset();
  };
  const { cameBetween } = versioned;
  return {
    attendance,
    peopleOf: (organisation: string) =>
      attendance.find((one) => one.organisation === organisation)?.people ?? 0,
    set,
    name,
    setName,
    add: () => {
      set(name.trim(), 1);
      setName("");
    },
    versioned: {
      ...versioned,
      cameBetween: cameBetween && {
        ...cameBetween,
        // The other's are read by now: one's own are written into them.
        keepMine: () => send(isTextChecked),
        takeTheirs: () => {
          setChanges(new Map());
          save.reset();
        },
      },
    },
    doubt: (
      <DoubtfulCheck
        error={save.error}
        isChecked={isTextChecked}
        onCheck={(isChecked) => {
          setIsTextChecked(isChecked);
          if (isChecked) send(true);
        }}
      />
    ),
  };
}

function withChanges(stored: Meeting["attendance"], changes: Changes): Attendance["items"] {
  const kept = stored.filter(({ organisation }) => !changes.has(organisation));
  const changed = [...changes].map(([organisation, people]) => ({ organisation, people }));
  const order = stored.map(({ organisation }) => organisation);
  const place = (organisation: string) => order.indexOf(organisation) + 1 || order.length + 1;
  return [...kept, ...changed]
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => place(a.organisation) - place(b.organisation));
}
