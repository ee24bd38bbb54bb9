using Microsoft.Extensions.Options;
using WeChatUnion.Gateway.Hosting.Doctor.Checks;

namespace WeChatUnion.Gateway.Hosting.Doctor;

/// <summary>
/// Runs the checks in order. The settings come first: on wrong ones the other checks cannot even be made; without a
/// database most of them cannot.
/// </summary>
public sealed partial class Examination(
    IStartupValidator validator,
    IServiceProvider services,
    ILogger<Examination> log
)
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

    private async Task<IReadOnlyList<Finding>> ExamineAsync(
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
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return
            [
                Finding.Fault("等了太久没有结果。", "检查本机到对方的网络和防火墙，再运行一次。"),
            ];
        }
        catch (Exception fault)
        {
            LogFault(check.Name, fault);
            return [FaultWords.For(fault)];
        }
    }

    [LoggerMessage(LogLevel.Warning, "The doctor's check {Check} could not be made.")]
    private partial void LogFault(string check, Exception fault);
}
