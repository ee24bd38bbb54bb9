using Microsoft.Extensions.Options;

namespace WeChatUnion.Gateway.Hosting.Doctor.Checks;

internal sealed class SettingsCheck(IStartupValidator validator) : IDoctorCheck
{
    public string Name => "配置";

    public Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancel)
    {
        try
        {
            validator.Validate();
            return Found([Finding.Ok("各项配置格式正确。")]);
        }
        catch (OptionsValidationException faults)
        {
            return Found([.. faults.Failures.Select(Fault)]);
        }
        catch (AggregateException several)
        {
            return Found([
                .. several
                    .InnerExceptions.OfType<OptionsValidationException>()
                    .SelectMany(one => one.Failures)
                    .Select(Fault),
            ]);
        }
    }

    /// <summary>Failures name the key and its rule, never the value.</summary>
    private static Finding Fault(string failure) =>
        Finding.Fault(failure, "改正这一项，说明见 appsettings.sample.json。");

    private static Task<IReadOnlyList<Finding>> Found(IReadOnlyList<Finding> findings) =>
        Task.FromResult(findings);
}
