using Microsoft.Extensions.Options;
using WeChat.Api;
using WeChatUnion.Gateway.Hosting.Doctor.Checks;

namespace WeChatUnion.Gateway.Hosting.Doctor;

/// <summary>
/// Runs the checks in order. The settings come first: on wrong ones the other checks cannot even be made; without a
/// database most of them cannot.
/// </summary>
public sealed class Examination(IStartupValidator validator, IServiceProvider services)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    public async Task<IReadOnlyList<Diagnosis>> RunAsync(
        Action<Diagnosis> told,
        CancellationToken cancel
    )
    {
        var all = new List<Diagnosis>();
        await TellAsync(new SettingsCheck(validator));
        if (all.Exists(one => one.Finding.Level is FindingLevel.Fault))
        {
            return all;
        }
        foreach (var check in services.GetServices<IDoctorCheck>())
        {
            await TellAsync(check);
            if (check is DatabaseCheck && all[^1].Finding.Level is FindingLevel.Fault)
            {
                // All that follow keep something there.
                break;
            }
        }
        return all;

        async Task TellAsync(IDoctorCheck check)
        {
            foreach (var finding in await ExamineAsync(check, cancel))
            {
                var diagnosis = new Diagnosis(check.Name, finding);
                all.Add(diagnosis);
                told(diagnosis);
            }
        }
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
