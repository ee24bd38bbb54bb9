namespace WeChatUnion.Infrastructure.Privacy;

/// <summary>The keys are not the ones this database was written with. The text names the setting, never its value.</summary>
public sealed class PrivacyKeysException(string message) : InvalidOperationException(message);
