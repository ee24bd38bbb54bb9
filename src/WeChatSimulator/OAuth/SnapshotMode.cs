namespace WeChatSimulator.OAuth;

/// <summary>While on, pages run in WeChat's snapshot mode: identities are made up and marked so.</summary>
internal sealed class SnapshotMode
{
    public bool IsOn { get; set; }
}
