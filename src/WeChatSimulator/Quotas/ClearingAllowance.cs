namespace WeChatSimulator.Quotas;

/// <summary>Ten clearings of quotas a month for each account, whichever way they are asked for.</summary>
internal sealed class ClearingAllowance(TimeProvider time)
{
    private const int InAMonth = 10;

    private readonly Lock gate = new();
    private readonly Dictionary<(string AppId, int Month), int> used = [];

    /// <returns>0, or 48006 when the month's are used up.</returns>
    public int Take(string appId)
    {
        var now = time.GetUtcNow().ToOffset(TimeSpan.FromHours(8));
        var key = (appId, (now.Year * 12) + now.Month);
        lock (gate)
        {
            var count = used.GetValueOrDefault(key);
            if (count >= InAMonth)
            {
                return 48006;
            }

            used[key] = count + 1;
            return 0;
        }
    }
}
