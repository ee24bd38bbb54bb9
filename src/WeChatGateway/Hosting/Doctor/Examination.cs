using WeChat.Api;

namespace WeChatUnion.Gateway.Hosting.Doctor;

/// <summary>Runs the checks in order. Without valid settings the others would only repeat what those say.</summary>
public sealed class Examination(IEnumerable<IDoctorCheck> checks)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    public async Task<IReadOnlyList<Diagnosis>> RunAsync(
        Action<Diagnosis> told,
        CancellationToken cancel
    )
    {
        var all = new List<Diagnosis>();
        foreach (var check in checks)
        {
            var found = await ExamineAsync(check, cancel);
            foreach (var finding in found)
            {
                var diagnosis = new Diagnosis(check.Name, finding);
                all.Add(diagnosis);
                told(diagnosis);
            }
            if (check is Checks.SettingsCheck && found.Any(one => one.Level is FindingLevel.Fault))
            {
                break;
            }
        }
        return all;
    }

    private static async Task<IReadOnlyList<Finding>> ExamineAsync(
        IDoctorCheck check,
        CancellationToken cancel
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        try
        {
            return await check.ExamineAsync(limit.Token);
        }
        catch (WeChatApiException refused)
        {
            return [WeChatAdvice.For(refused)];
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return
            [
                Finding.Fault("等了太久没有结果。", "检查本机到对方的网络和防火墙，再运行一次。"),
            ];
        }
        catch (Exception error)
        {
            // A message may quote an address or a connection string; the type is enough to search for.
            return
            [
                Finding.Fault($"检查没能完成：{error.GetType().Name}。", "请看日志，再运行一次。"),
            ];
        }
    }
}
