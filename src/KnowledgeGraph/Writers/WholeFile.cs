namespace KnowledgeGraph.Writers;

/// <summary>A file that appears whole or not at all: it is written under another name beside its place and renamed when all is on the disk.</summary>
/// <remarks>The other name is always the same, so that what a killed run left is taken up by the next; two runs at once cannot both have it open.</remarks>
internal static class WholeFile
{
    public static async Task WriteAsync(string path, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        string full = Path.GetFullPath(path);
        string unfinished = full + ".tmp";
        FileStream output = new(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous);
        try
        {
            await using (output.ConfigureAwait(false))
            {
                await write(output).ConfigureAwait(false);
                await output.FlushAsync(cancellationToken).ConfigureAwait(false);
                output.Flush(flushToDisk: true);
            }

            File.Move(unfinished, full, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }
}
