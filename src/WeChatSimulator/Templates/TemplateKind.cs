namespace WeChatSimulator.Templates;

/// <summary>What a template is for. The numbers are WeChat's, where it has any.</summary>
public enum TemplateKind
{
    /// <summary>Template messages of the official account.</summary>
    Message = 0,

    /// <summary>Subscription messages; each consent pays for one.</summary>
    OneTime = 2,

    /// <summary>Subscription messages until the fan turns them off.</summary>
    LongTerm = 3,
}
