# The peer of bench/statistics.ts: spdep's Gi* and a vectorised aoristic sum, timed in R's own processor time.
# Reads counts.txt, neighbours.txt (a line for each cell: indices from 0, its own among them), centres.txt and band.txt (metres) and
# intervals.txt (seconds, two columns) from the folder given; writes scores.txt, hours.txt and times.txt.
suppressPackageStartupMessages(library(spdep))
folder <- commandArgs(trailingOnly = TRUE)[1]
read <- function(name) scan(file.path(folder, name), quiet = TRUE)
counts <- read("counts.txt")
n <- length(counts)
lists <- lapply(strsplit(readLines(file.path(folder, "neighbours.txt")), " "), function(near) as.integer(near) + 1L)
neighbours <- lapply(seq_along(counts), function(i) {
  near <- lists[[i]]
  as.integer(sort(near[near != i]))
})
class(neighbours) <- "nb"
attr(neighbours, "region.id") <- as.character(seq_len(n))
itself <- include.self(neighbours)

cpu <- function(work, runs) {
  times <- sapply(seq_len(runs), function(run) {
    gc(FALSE)
    used <- system.time(work())
    used[["user.self"]] + used[["sys.self"]]
  })
  1000 * median(times)
}

weights <- nb2listw(itself, style = "B")
scores <- as.numeric(localG(counts, weights))
local_ms <- cpu(function() for (k in 1:10) localG(counts, weights), 5) / 10
centres <- matrix(read("centres.txt"), ncol = 2, byrow = TRUE)
band <- read("band.txt")
found_ms <- cpu(function() {
  near <- include.self(dnearneigh(centres, 0, band + 1))
  localG(counts, nb2listw(near, style = "B"))
}, 1)
both_ms <- cpu(function() localG(counts, nb2listw(itself, style = "B")), 9)

intervals <- matrix(read("intervals.txt"), ncol = 2, byrow = TRUE)
aoristic <- function() {
  from <- intervals[, 1]
  to <- intervals[, 2]
  first <- floor(from / 3600)
  bins <- as.integer(ceiling(to / 3600) - first)
  event <- rep.int(seq_along(from), bins)
  hour <- rep.int(first, bins) + sequence(bins) - 1
  overlap <- pmin(to[event], (hour + 1) * 3600) - pmax(from[event], hour * 3600)
  # 1970-01-01 was a Thursday: hour 72 of a week that begins on Monday.
  rowsum(overlap / (to - from)[event], (hour + 72) %% 168)[, 1]
}
hours <- aoristic()
aoristic_ms <- cpu(function() for (k in 1:5) aoristic(), 5) / 5

write <- function(values, name) writeLines(format(values, digits = 17), file.path(folder, name))
write(scores, "scores.txt")
write(hours[order(as.integer(names(hours)))], "hours.txt")
write(c(local_ms, both_ms, found_ms, aoristic_ms), "times.txt")
writeLines(paste0("R ", getRversion(), ", spdep ", packageVersion("spdep")), file.path(folder, "versions.txt"))
