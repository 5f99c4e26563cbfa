import { z } from "zod";

// Zod asks, when the first schema is made, whether `new Function` works; the content security policy reports
// the question as a violation. So this comes before every module that makes one.
z.config({ jitless: true });
