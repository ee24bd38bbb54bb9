using WeChatSimulator.Page;

namespace WeChatSimulator.Calls;

/// <summary>The latest calls of the server API.</summary>
internal sealed class CallLog(PageSignals signals)
{
    private const int MaxCalls = 5_000;

    private readonly Lock gate = new();
    private readonly Queue<Call> calls = new();
    private long lastId;

    public void Add(Call call)
    {
        lock (gate)
        {
            calls.Enqueue(call with { Id = ++lastId });
            if (calls.Count > MaxCalls)
            {
                calls.Dequeue();
            }
        }

        signals.Raise("calls");
    }

    /// <summary>Newest first.</summary>
    /// <param name="path">A part of the path, or null for all.</param>
    /// <param name="refusedOnly">Only those that brought an errcode, a strange status or no answer.</param>
    public IReadOnlyList<Call> Latest(string? path, bool refusedOnly, int count)
    {
        lock (gate)
        {
            return
            [
                .. calls
                    .Reverse()
                    .Where(call =>
                        (path is null || call.Path.Contains(path, StringComparison.Ordinal))
                        && (!refusedOnly || call.Errcode is not (null or 0) || call.Status != 200)
                    )
                    .Take(count),
            ];
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            calls.Clear();
        }

        signals.Raise("calls");
    }
}
