namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>What the register knows of a document and the name that came with it.</summary>
public enum RegisteredAs
{
    Nobody = 1,

    /// <summary>In membership or retired, under this name.</summary>
    Member = 2,

    /// <summary>Under this name: left, or moved to another city. May be taken back.</summary>
    Former = 3,

    /// <summary>除名, under this name. Taking back is an act of the console.</summary>
    Removed = 4,

    /// <summary>The document is somebody's of another name.</summary>
    OtherName = 5,
}
