using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Graph.Proposals;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Proposed merges for people and as JSON.</summary>
internal static class ProposalOutput
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Each proposal with its evidence, then the lines of corrections.yaml for all.</summary>
    public static void Write(IReadOnlyList<MergeProposal> proposals, TextWriter output)
    {
        foreach (MergeProposal proposal in proposals)
        {
            output.WriteLine($"{proposal.From} → {proposal.Into}   ({proposal.Reason})");
            foreach (ProposalPlace place in proposal.Evidence)
            {
                output.WriteLine($"    {place.Surface.ReplaceLineEndings(" ")}   {place.Document} line {place.Line}");
            }
        }

        if (proposals.Count == 0)
        {
            output.WriteLine("No two entities look like one.");
            return;
        }

        output.WriteLine();
        output.WriteLine("# Keep the lines that are right and add them to corrections.yaml, under corrections:");
        foreach (MergeProposal proposal in proposals)
        {
            output.WriteLine(proposal.Correction);
        }
    }

    /// <summary>An array of {from, into, reason, evidence: [{entity, document, line, surface}], correction}.</summary>
    public static void WriteJson(IReadOnlyList<MergeProposal> proposals, Stream output)
    {
        using (Utf8JsonWriter json = new(output, Options))
        {
            json.WriteStartArray();
            foreach (MergeProposal proposal in proposals)
            {
                json.WriteStartObject();
                json.WriteString("from", proposal.From);
                json.WriteString("into", proposal.Into);
                json.WriteString("reason", proposal.Reason);
                json.WriteStartArray("evidence");
                foreach (ProposalPlace place in proposal.Evidence)
                {
                    json.WriteStartObject();
                    json.WriteString("entity", place.Entity);
                    json.WriteString("document", place.Document);
                    json.WriteNumber("line", place.Line);
                    json.WriteString("surface", place.Surface);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteString("correction", proposal.Correction.TrimStart());
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        output.WriteByte((byte)'\n');
    }
}
