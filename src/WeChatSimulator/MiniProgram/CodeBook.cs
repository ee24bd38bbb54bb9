using System.Collections.Concurrent;

namespace WeChatSimulator.MiniProgram;

/// <summary>The latest codes of the mini-program.</summary>
internal sealed class CodeBook
{
    private const int MaxKept = 1_000;

    private readonly ConcurrentQueue<MadeCode> codes = new();

    /// <summary>Oldest first.</summary>
    public IEnumerable<MadeCode> All => codes;

    public void Add(MadeCode code)
    {
        codes.Enqueue(code);
        if (codes.Count > MaxKept)
        {
            codes.TryDequeue(out _);
        }
    }
}
