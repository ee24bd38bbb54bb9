namespace WeChat.Callbacks;

/// <summary>Which of an app's two Tokens or keys proved good while a rotation lasts.</summary>
public enum CredentialAge
{
    Current,
    Previous,
}
