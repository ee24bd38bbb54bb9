using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace WeChatUnion.Benchmarks;

/// <summary>A short job in this process: the project that a separate one is generated into does not know central versions.</summary>
public sealed class ShortInProcess : ManualConfig
{
    public ShortInProcess() =>
        AddJob(Job.ShortRun.WithIterationCount(10).WithToolchain(InProcessEmitToolchain.Instance));
}
