namespace WeChatUnion.Crowd.Outbox;

/// <summary>What a run shows: how many messages never arrived or arrived twice, and why.</summary>
internal sealed class OutboxVerdict(
    QueuedMessages queued,
    FaultKinds faults,
    IReadOnlyDictionary<string, List<int>> received,
    Func<int, bool> wasLeftWithoutAnswer
)
{
    private const double MostDoubled = 0.001;

    /// <summary>Prints a line for each promise; true when all are kept.</summary>
    public bool Say()
    {
        var heard = received.Values.SelectMany(numbers => numbers).CountBy(n => n).ToDictionary();
        var all = Enumerable.Range(0, queued.Count).ToList();
        var lost = all.Count(number => !heard.ContainsKey(number));
        var crosswise = received
            .Values.Where(numbers => !numbers.Distinct().SequenceEqual(numbers.Distinct().Order()))
            .ToList();
        var twice = all.FindAll(number => heard.GetValueOrDefault(number) > 1);
        // Without lost answers in the run nothing is excused.
        var excused = twice
            .Where(number => faults.HasFlag(FaultKinds.Lost) && wasLeftWithoutAnswer(number))
            .ToHashSet();
        var doubled = twice.Count - excused.Count;
        var templates = twice.Count(number => queued.WayOf(number) == MessageWay.Template);
        Console.WriteLine(
            $"all: {queued.Count} messages to {queued.Fans.Count} fans, {lost} lost, {crosswise.Count} fans out of order ({Ways(crosswise.Select(numbers => numbers[0]))})"
        );
        Console.WriteLine(
            $"not taken by WeChat (cut off, busy) or cut by the kill: {doubled} sent twice ({100.0 * doubled / queued.Count:F3} %)"
        );
        Console.WriteLine(
            faults.HasFlag(FaultKinds.Lost)
                ? $"taken, but the answer lost: {excused.Count} sent twice ({Ways(excused)})"
                : "taken, but the answer lost: not part of this run"
        );
        Console.WriteLine($"template messages: {templates} sent twice, whatever the fault");
        return lost == 0
            && crosswise.Count == 0
            && templates == 0
            && doubled < queued.Count * MostDoubled;
    }

    private string Ways(IEnumerable<int> numbers)
    {
        var each = numbers.CountBy(queued.WayOf).OrderBy(one => one.Key).ToList();
        return each.Count == 0
            ? "none"
            : string.Join(", ", each.Select(one => $"{one.Key} {one.Value}"));
    }
}
