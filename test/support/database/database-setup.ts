// A database is cloned for every file, on machines that may be busy; no test here measures time.
jest.setTimeout(60_000);
