using Microsoft.Extensions.Options;

namespace WeChatUnion.Gateway.Hosting.Doctor.Checks;

internal sealed class SettingsCheck(IStartupValidator validator) : IDoctorCheck
{
    public string Name => "配置";

    public Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancel)
    {
        var faults = SettingFaults.Of(validator);
        return Task.FromResult<IReadOnlyList<Finding>>(
            faults.Count == 0 ? [Finding.Ok("各项配置格式正确。")] : [.. Of(faults)]
        );
    }

    public static IEnumerable<Finding> Of(IEnumerable<string> faults) =>
        faults.Select(fault =>
            Finding.Fault(fault, "改正这一项，说明见 appsettings.sample.json。")
        );
}
