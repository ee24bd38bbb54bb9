using System.Collections.Concurrent;
using WeChatSimulator.Accounts;
using WeChatSimulator.Deliveries;
using WeChatSimulator.Fans;

namespace WeChatSimulator.Content;

/// <summary>Pictures and sounds being judged; the verdict reaches the back end as wxa_media_check, once.</summary>
internal sealed class MediaChecks(
    SimulatedAccounts accounts,
    ContentJudge judge,
    PushPress press,
    Dispatch dispatch,
    TimeProvider time
)
{
    private readonly ConcurrentDictionary<string, MediaCheck> waiting = new();

    public IEnumerable<MediaCheck> Waiting => waiting.Values;

    public void Begin(MediaCheck check)
    {
        waiting[check.TraceId] = check;
        if (judge.Rules.MediaDelayMilliseconds is { } delay)
        {
            _ = EndLaterAsync(check.TraceId, TimeSpan.FromMilliseconds(delay));
        }
    }

    /// <returns>The deliveries; null when nothing waits under this trace id.</returns>
    public async Task<IReadOnlyList<Delivery>?> EndAsync(string traceId, string suggest) =>
        waiting.TryRemove(traceId, out var check)
            ? await dispatch.SendAsync(
                press.Event(
                    accounts.MiniProgram,
                    check.Fan,
                    "wxa_media_check",
                    Verdict(check, suggest)
                )
            )
            : null;

    private async Task EndLaterAsync(string traceId, TimeSpan delay)
    {
        await Task.Delay(delay, time);
        await EndAsync(traceId, judge.Rules.Media);
    }

    private Field[] Verdict(MediaCheck check, string suggest)
    {
        var label = ContentJudge.LabelOf(suggest);
        return
        [
            new("appid", accounts.MiniProgram.Options.AppId),
            new("trace_id", check.TraceId),
            Field.Number("version", 2),
            Field.List(
                "detail",
                [
                    new("strategy", "content_model"),
                    Field.Number("errcode", 0),
                    new("suggest", suggest),
                    Field.Number("label", label),
                    Field.Number("prob", 90),
                ]
            ),
            Field.Number("errcode", 0),
            new("errmsg", "ok"),
            Field.Group("result", new Field("suggest", suggest), Field.Number("label", label)),
        ];
    }
}
