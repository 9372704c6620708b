"""Files that can't be read or written."""

from mcda.errors.entry import Doubtful, Entry, Noted, Wrong

FILES: dict[str, Entry] = {
    "FILE-MISSING": Wrong(
        "There is no such file in {folder}",
        "an existing file",
        "Check the name; it may have been moved, renamed or deleted",
    ),
    "FILE-IS-FOLDER": Wrong("This is a folder", "a file", "Choose a file inside it"),
    "FILE-NOT-A-FILE": Wrong(
        "This is {what}, not a file",
        "an ordinary file",
        "Choose another file, or copy what it gives into a file first",
    ),
    "FILE-NO-PERMISSION": Wrong(
        "This account may not read the file",
        "a file that this account may read",
        "Ask its owner for access, or copy it to a folder of your own",
    ),
    "FILE-NOT-READ": Wrong(
        "The file could not be read ({reason})",
        "a readable file",
        "Check the drive or network folder, then open it again",
    ),
    "FILE-EMPTY": Wrong(
        "The file is empty", "a case file, workbook or table", "Choose another file"
    ),
    "FILE-TOO-LARGE": Wrong(
        "The file holds more than {limit}",
        "a case of ordinary size",
        "Check that it is the right file; remove what does not belong to the case",
    ),
    "CASE-TOO-LARGE": Wrong(
        "This would be a case of {found}",
        "at most {most}",
        "Check that it is the right file, and leave out what does not belong to the case",
    ),
    "CASE-NAME-TOO-LONG": Wrong(
        "This text has {count} characters",
        "at most {most} in an id, a name or a unit",
        "Shorten it; longer words belong into a description or note",
    ),
    "FILE-NOT-UTF8": Wrong(
        "Byte {position} is no UTF-8 text",
        "a case file as Parley writes it",
        "Open the case in Parley and save it again, or restore an earlier copy",
    ),
    "FILE-NOT-JSON": Wrong(
        "The text is not JSON",
        "a case file as Parley writes it",
        "Undo the change made outside Parley, or restore an earlier copy",
    ),
    "FILE-TRUNCATED": Wrong(
        "The file breaks off before its end",
        "a whole case file",
        "Copy the file again from where it came from, or restore an earlier copy",
    ),
    "FILE-REPEATED-KEY": Wrong(
        'The key "{key}" stands twice in one record',
        "every key once",
        "Decide which of the two holds and remove the other",
    ),
    "FILE-NUMBER-NOT-FINITE": Wrong(
        "A number is infinite or undefined",
        "finite numbers only",
        "Replace it by a number, or leave the entry empty",
    ),
    "FILE-NOT-A-CASE": Wrong(
        "The file is JSON but holds no Parley case",
        "a case file as Parley writes it",
        "Choose another file",
    ),
    "FILE-NEWER-FORMAT": Wrong(
        "The file has format version {version}",
        "version {known} or older",
        "Open it with the newer Parley that wrote it; the file was left as it is",
    ),
    "SNAPSHOT-NEWER-FORMAT": Doubtful(
        "The snapshot has format version {version}, which this Parley does not know",
        "a snapshot made by this Parley or an older one",
        "Compare or restore it with the newer Parley that made it; it is kept as it is",
    ),
    "SNAPSHOT-DAMAGED": Doubtful(
        "What the snapshot holds can't be read",
        "a snapshot as Parley keeps it",
        "Take it from an earlier copy of the case file, or delete it; the case itself is whole",
    ),
    "SNAPSHOT-TOO-MANY": Wrong(
        "The case has {count} snapshots, which with this one come to {size} MB",
        "at most {most} snapshots of {limit} MB together",
        "Delete snapshots that are needed no more, or save the case under another name",
    ),
    "FILE-UNKNOWN-KEY": Doubtful(
        'The file has an entry "{key}" that this version does not know',
        "the entries of a case file",
        "Saving here will leave it out; keep a copy of the file if it matters",
    ),
    "FILE-READ-ONLY": Wrong(
        "The folder {folder} or the file in it is read-only",
        "a folder that this account may write to",
        "Save under another name or in another folder; the previous version is untouched",
    ),
    "FILE-IN-USE": Wrong(
        "Another program has the file open and lets nobody write to it",
        "a file that no other program has open",
        "Close it there, in a spreadsheet program for example, and save again, or save under"
        " another name; the previous version is untouched",
    ),
    "FILE-DISK-FULL": Wrong(
        "The disk that holds {folder} is full",
        "room for the new version",
        "Free some space or save to another drive; the previous version is untouched",
    ),
    "FILE-THERE": Wrong(
        "There is a file of this name already, and it was left as it is",
        "a new name",
        "Give another name, or add --force to write over it",
    ),
    "FILE-READ-FROM": Wrong(
        "This file is read to make what would be written over it",
        "another file to write",
        "Give another name",
    ),
    "FILE-NO-FOLDER": Wrong(
        "The folder {folder} does not exist",
        "an existing folder",
        "Create the folder or choose another",
    ),
    "FILE-NAME-TOO-LONG": Wrong(
        "The file name has {length} characters, too many for this drive",
        "a shorter name",
        "Choose a shorter name",
    ),
    "FILE-NOT-WRITTEN": Wrong(
        "The file could not be written ({reason})",
        "a folder that can be written to",
        "Save under another name or in another folder; the previous version is untouched",
    ),
    "FILE-OPEN-ELSEWHERE": Doubtful(
        "The case is open with {holder}",
        "one editor at a time",
        "Agree who saves, or save a copy under another name",
    ),
    "FILE-LOCK-UNREADABLE": Doubtful(
        "The file {lock} beside the case, which says who has it open, can't be read",
        "a lock as Parley writes it, or none",
        "Ask whether somebody has the case open; if nobody has, delete that file",
    ),
    "FILE-CHANGED": Wrong(
        "The file was changed by somebody else after it was read here",
        "the version that was read",
        "Open the case again to see that version, or save under another name; "
        "nothing was written over",
    ),
    "FILE-GONE": Wrong(
        "The file is no longer in {folder}; it was moved, renamed or deleted after it was read",
        "the version that was read",
        "Look for it under its new name, or save under another one",
    ),
    "FILE-UNKNOWN-KIND": Wrong(
        "The file is neither a case, a workbook nor a table",
        "a .parley, .xlsx, .ods or .csv file",
        "Choose another file, or save it in one of these formats",
    ),
    "FILE-TEXT-NAMED-XLSX": Wrong(
        "The name ends in {suffix} but the content is plain text",
        "a real workbook",
        "Open it in a spreadsheet program and save it as .xlsx; a text table can be called .csv",
    ),
    "FILE-PASSWORD": Wrong(
        "The workbook is protected with a password",
        "a workbook that opens without a password",
        "Open it in a spreadsheet program, remove the password and save it again",
    ),
    "FILE-OLD-XLS": Wrong(
        "This is a workbook in the old .xls format, and it can't be read",
        "an .xlsx or .ods workbook",
        "Open it in a spreadsheet program and save it as .xlsx",
    ),
    "FILE-XLS-READ": Doubtful(
        "The old .xls format was read: cells with errors look blank there, and what is hidden or "
        "shown in percent looks like the rest",
        "an .xlsx or .ods workbook",
        "Compare what came in, or save it as .xlsx and open that",
    ),
    "FILE-OLE-OTHER": Wrong(
        "This is an Office document but no workbook that can be read",
        "an .xlsx or .ods workbook",
        "Choose another file, or save it as .xlsx",
    ),
    "FILE-BINARY-XLSB": Wrong(
        "This is a binary workbook (.xlsb)",
        "an .xlsx or .ods workbook",
        "Open it in a spreadsheet program and save it as .xlsx",
    ),
    "FILE-NOT-A-WORKBOOK": Wrong(
        "The archive holds no workbook", "an .xlsx or .ods workbook", "Choose another file"
    ),
    "FILE-DAMAGED": Wrong(
        "The workbook is damaged ({part})",
        "an undamaged .xlsx or .ods workbook",
        "Copy it again from where it came from, or let a spreadsheet program repair it",
    ),
    "FILE-ZIP-BOMB": Wrong(
        "The workbook would unpack to {size}",
        "at most {limit}",
        "Treat the file with suspicion; ask its sender for a fresh copy",
    ),
    "PROBLEMS-MORE": Noted(
        "Further problems with the code {code}: {count}",
        "none of them",
        "Mend those that are listed and read the file again; the next ones are listed then",
    ),
    "FILE-XML-BOMB": Wrong(
        "The part {part} declares document types or entities",
        "a workbook without them",
        "Treat the file with suspicion; ask its sender for a fresh copy",
    ),
}
