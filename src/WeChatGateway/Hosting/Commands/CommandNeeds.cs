namespace WeChatUnion.Gateway.Hosting.Commands;

/// <summary>What has to be in order before a command runs. Each includes those before it.</summary>
public enum CommandNeeds
{
    /// <summary>Not even a host: it runs on any machine, without settings, and asks its services for nothing.</summary>
    NoHost,
    Nothing,
    Settings,

    /// <summary>A database that answers and has this version's schema.</summary>
    Database,
}
