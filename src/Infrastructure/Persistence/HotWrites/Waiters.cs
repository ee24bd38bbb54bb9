namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

/// <summary>
/// Tells the waiters of a batch in small groups, each group one work item of the thread pool: a
/// work item for each of them costs more switching between threads than what they still have to
/// do. What follows a write must therefore not block its thread.
/// </summary>
internal static class Waiters
{
    private const int GroupSize = 8;

    public static void Tell(List<WriteUnit> batch) => InGroups(batch, unit => unit.Tell());

    public static void Fail(List<WriteUnit> batch, Exception error) =>
        InGroups(batch, unit => unit.Fail(error));

    private static void InGroups(List<WriteUnit> batch, Action<WriteUnit> tell)
    {
        for (var start = 0; start < batch.Count; start += GroupSize)
        {
            var group = batch.GetRange(start, Math.Min(GroupSize, batch.Count - start));
            ThreadPool.UnsafeQueueUserWorkItem(
                static work => work.group.ForEach(work.tell),
                (group, tell),
                preferLocal: false
            );
        }
    }
}
