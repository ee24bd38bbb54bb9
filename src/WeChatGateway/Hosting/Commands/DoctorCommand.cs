using WeChatUnion.Gateway.Hosting.Doctor;

namespace WeChatUnion.Gateway.Hosting.Commands;

/// <summary>Says before members come what would go wrong. Exit code 0: fine, 1: warnings, 2: faults.</summary>
internal sealed class DoctorCommand : IHostCommand
{
    public string Name => "doctor";

    public string Summary =>
        "check settings, database and everything WeChat needs; says what to do";

    /// <summary>It looks for itself, and says more.</summary>
    public CommandNeeds Needs => CommandNeeds.Nothing;

    public async Task<int> RunAsync(
        IServiceProvider services,
        string[] arguments,
        CancellationToken cancel
    )
    {
        await using var scope = services.CreateAsyncScope();
        var found = await scope
            .ServiceProvider.GetRequiredService<Examination>()
            .RunAsync(Tell, cancel);
        var faults = found.Count(one => one.Finding.Level is FindingLevel.Fault);
        var warnings = found.Count(one => one.Finding.Level is FindingLevel.Warning);
        await Console.Out.WriteLineAsync(
            faults + warnings == 0
                ? "全部正常，可以上线。"
                : $"{faults} 项有问题，{warnings} 项要留意。"
        );
        return (int)found.Max(one => one.Finding.Level);
    }

    private static void Tell(Diagnosis one)
    {
        var mark = one.Finding.Level switch
        {
            FindingLevel.Ok => "[正常]",
            FindingLevel.Warning => "[留意]",
            _ => "[问题]",
        };
        Console.WriteLine($"{mark} {one.Check}：{one.Finding.Text}");
        if (one.Finding.Remedy is { } remedy)
        {
            Console.WriteLine($"       → {remedy}");
        }
    }
}
