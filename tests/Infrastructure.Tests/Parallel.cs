// Most of a test is waiting for a database, and each fixture has one of its own.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(2)]
