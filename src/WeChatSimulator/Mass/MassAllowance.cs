using Microsoft.Extensions.Options;
using WeChatSimulator.Fans;

namespace WeChatSimulator.Mass;

/// <summary>How many mass messages a fan may still get in this month of Asia/Shanghai. No clearing of quotas gives them back.</summary>
internal sealed class MassAllowance(TimeProvider time, IOptions<SimulatorOptions> options)
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    private readonly Lock gate = new();
    private readonly Dictionary<string, int> got = [];
    private int month;

    /// <summary>Of these fans, those who get one more; it is counted.</summary>
    /// <returns>Empty where every one of them has had the month's: 45028.</returns>
    public IReadOnlyList<Fan> Take(IReadOnlyList<Fan> wanted)
    {
        var now = time.GetUtcNow().ToOffset(Shanghai);
        lock (gate)
        {
            if (month != (now.Year * 12) + now.Month)
            {
                month = (now.Year * 12) + now.Month;
                got.Clear();
            }

            var reached = wanted
                .Where(fan => got.GetValueOrDefault(fan.OpenId) < options.Value.MassMessagesAMonth)
                .ToList();
            foreach (var fan in reached)
            {
                got[fan.OpenId] = got.GetValueOrDefault(fan.OpenId) + 1;
            }

            return reached;
        }
    }
}
