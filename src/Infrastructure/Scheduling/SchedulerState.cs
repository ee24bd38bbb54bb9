using Quartz;

namespace WeChatUnion.Infrastructure.Scheduling;

/// <summary>The scheduler, once it runs.</summary>
public sealed class SchedulerState
{
    public IScheduler? Running { get; set; }
}
