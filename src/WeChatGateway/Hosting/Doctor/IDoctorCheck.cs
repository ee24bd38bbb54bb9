namespace WeChatUnion.Gateway.Hosting.Doctor;

/// <summary>One thing that must be right before members come. A new one is a file and a line in the registration.</summary>
public interface IDoctorCheck
{
    /// <summary>Two to eight Chinese characters.</summary>
    string Name { get; }

    /// <summary>Changes nothing, here or at WeChat. What it throws is shown as a fault.</summary>
    Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancel);
}
